import AxeSource from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type OpenWorkspace, appFrame, heard, inApp, openWorkspace } from './openWorkspace.ts';

let world: OpenWorkspace;
/** Open tickets, whatever the demonstration data holds today. */
let ids: number[];

beforeAll(async () => {
  world = await openWorkspace();
  const { views } = await rest<{ views: { id: number; title: string }[] }>('/api/v2/views');
  const unsolved = views.find((view) => view.title === 'All unsolved tickets');
  const { tickets } = await rest<{ tickets: { id: number; status: string }[] }>(
    `/api/v2/views/${String(unsolved?.id)}/tickets?page[size]=100`,
  );
  ids = tickets.filter((ticket) => ticket.status === 'open').map((ticket) => ticket.id);
  expect(ids.length).toBeGreaterThan(3);
});
afterAll(() => world.close());
beforeEach(async () => {
  await fetch(`${world.zendesk.url}/local/limits`, { method: 'DELETE' });
  await control('/local/weather', { mode: 'fine', sessionExpired: false });
});

async function rest<T>(path: string): Promise<T> {
  const answer = await fetch(world.zendesk.url + path, { headers: { 'X-Local-User': 'tom' } });
  return (await answer.json()) as T;
}

function control(path: string, body: object): Promise<Response> {
  return fetch(world.zendesk.url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Local-User': 'tom' },
    body: JSON.stringify(body),
  });
}

const id = (index: number) => ids[index] ?? 0;
const sidebar = (page: Page, ticket: number) => appFrame(page, `Test App, ticket ${String(ticket)}`);
const tab = (page: Page, ticket: number) =>
  page
    .getByRole('navigation', { name: 'Open tickets' })
    .getByRole('button', { name: new RegExp(`^#${String(ticket)} `) });

async function openTicket(ticket: number, as = 'tom'): Promise<{ page: Page; frame: Frame }> {
  const page = await world.open(`/agent/tickets/${String(ticket)}?as=${as}`);
  return { page, frame: await sidebar(page, ticket) };
}

describe("the framework's own client", () => {
  test('is told where it is', async () => {
    const { page, frame } = await openTicket(id(0));
    expect(await inApp(frame, 'client.context()')).toMatchObject({
      product: 'support',
      location: 'ticket_sidebar',
      ticketId: id(0),
      account: { subdomain: 'local' },
    });
    expect(await inApp(frame, 'client.metadata()')).toMatchObject({ name: 'Test App', version: '1.2.3' });
    const address = new URL(frame.url());
    expect(address.origin).toBe(world.zendesk.appUrl);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      location: 'sidebar',
      origin: world.zendesk.url,
      colorScheme: 'light',
    });
    await page.context().close();
  });

  test('reads one path, many paths, and paths that are not there', async () => {
    const { page, frame } = await openTicket(id(0));
    expect(await inApp(frame, "client.get('ticket.id')")).toEqual({ 'ticket.id': id(0), errors: {} });
    expect(await inApp(frame, "client.get(['currentUser', 'ticket.conversation', 'moon'])")).toMatchObject({
      currentUser: { name: 'Tom Okafor', role: 'agent' },
      errors: { moon: { name: 'Error', message: 'No such Api' } },
    });
    expect(await inApp(frame, "client.get('moon').catch((error) => error.message)")).toBe(
      '"moon" No such Api',
    );
    await expect.poll(() => page.getByRole('button', { name: 'Notices: 1 not supported' }).count()).toBe(1);
    await page.getByText('not supported by the local Zendesk: get "moon"').first().waitFor();
    await page.context().close();
  });

  test('asks REST as the signed-in person, and hears of failures', async () => {
    const { page, frame } = await openTicket(id(0));
    expect(await inApp(frame, "client.request('/api/v2/users/me')")).toMatchObject({
      user: { name: 'Tom Okafor' },
    });
    const failure = `client.request({ url: '/api/v2/tickets/999999999', autoRetry: false })`;
    expect(await inApp(frame, `${failure}.catch((error) => error)`)).toMatchObject({
      status: 404,
      responseJSON: { error: 'RecordNotFound' },
    });
    const mine = world.zendesk.log().filter((entry) => entry.path.includes('999999999'));
    expect(mine).toMatchObject([{ fromApp: true, status: 404 }]);
    const complete = `client.request({ url: '/api/v2/users/me', httpCompleteResponse: true })`;
    expect(await inApp(frame, complete)).toMatchObject({ status: 200, responseJSON: { user: {} } });
    await page.context().close();
  });

  test('offline is status 0, and the end of the session is shown with a way back', async () => {
    const { page, frame } = await openTicket(id(0));
    const ask =
      "client.request({ url: '/api/v2/users/me', autoRetry: false }).catch((error) => error.status)";
    await control('/local/weather', { mode: 'offline' });
    expect(await inApp(frame, ask)).toBe(0);
    await control('/local/weather', { mode: 'fine', sessionExpired: true });
    expect(await inApp(frame, ask)).toBe(401);
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await page.getByText('The session has expired.').waitFor({ state: 'detached' });
    expect(await inApp(frame, `${ask.replace('.catch', '.then(() => 200).catch')}`)).toBe(200);
    await page.context().close();
  });

  test('resizes its frame and shows notifications', async () => {
    const { page, frame } = await openTicket(id(0));
    await inApp(frame, "client.invoke('resize', { width: '100%', height: '333px' })");
    const box = await page.locator(`iframe[title="Test App, ticket ${String(id(0))}"]`).boundingBox();
    expect(box).toMatchObject({ width: 320, height: 333 });
    await inApp(frame, "client.invoke('notify', 'Kept <b>plainly</b>', 'error', { sticky: true })");
    await page.getByRole('alert').getByText('Kept <b>plainly</b>').waitFor();
    await page.context().close();
  });

  test('has the width of the panel, which is moved by keyboard and remembered', async () => {
    const { page, frame } = await openTicket(id(0));
    const edge = page.getByRole('separator', { name: 'Width of the context panel' });
    await edge.focus();
    await edge.press('End');
    expect(await heard(frame, 'window.resize')).toMatchObject({ width: 520 });
    expect(await inApp(frame, "client.get('viewport.size')")).toMatchObject({
      'viewport.size': { width: 520 },
    });
    await page.reload();
    const again = await sidebar(page, id(0));
    expect(await inApp(again, 'innerWidth')).toBe(520);
    await page.context().close();
  });

  test('folds away and starts again when told to', async () => {
    const { page, frame } = await openTicket(id(0));
    await page.getByRole('button', { name: 'Collapse Test App' }).click();
    await heard(frame, 'app.collapsed');
    expect(await inApp(frame, "client.get('isCollapsed')")).toMatchObject({ isCollapsed: true });
    await page.getByRole('button', { name: 'Expand Test App' }).click();
    await heard(frame, 'app.expanded');
    await frame.evaluate("window.mark = 'old'");
    await page.getByRole('button', { name: 'Reload all apps' }).click();
    await page.waitForFunction((before) => !document.querySelector(`iframe[src="${before}"]`), frame.url());
    expect(await inApp(await sidebar(page, id(0)), 'window.mark')).toBeUndefined();
    await page.context().close();
  });

  test('opens a modal, speaks with it, and hears when it closes', async () => {
    const { page, frame } = await openTicket(id(0));
    await frame.evaluate(`window.opened = client.invoke('instances.create', {
      location: 'modal', url: 'assets/page.html?location=modal', size: { width: '420px', height: '200px' },
    }).then((made) => {
      window.modal = client.instance(made['instances.create'][0].instanceGuid);
      window.modal.on('modal.close', () => heard.push({ event: 'modal.close', data: 'seen' }));
      window.modal.on('custom.thing', (data) => heard.push({ event: 'custom.thing', data }));
    })`);
    const modal = await appFrame(page, 'Test App, dialog');
    await frame.evaluate('window.opened');
    expect(await inApp(modal, 'client.context()')).toMatchObject({ location: 'modal' });
    expect(await heard(frame, 'instance.registered')).toMatchObject({ location: 'modal' });
    await inApp(frame, "modal.trigger('custom.thing', { from: 'sidebar' })");
    expect(await heard(modal, 'custom.thing')).toEqual({ from: 'sidebar' });
    await inApp(modal, "client.trigger('custom.thing', { from: 'modal' })");
    await expect.poll(() => heard(frame, 'custom.thing')).toEqual({ from: 'modal' });
    await page.getByRole('button', { name: 'Close dialog' }).click();
    expect(await heard(frame, 'modal.close')).toBe('seen');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('a ticket', () => {
  test('is unsaved after the app changes its tags, and clean again after the submit', async () => {
    const { page, frame } = await openTicket(id(0));
    const note = `A note of a test ${String(Date.now())}`;
    expect(await tab(page, id(0)).textContent()).not.toContain('unsaved');
    await inApp(frame, "client.invoke('ticket.tags.add', ['from_app'])");
    await page.getByRole('list', { name: 'Tags of this ticket' }).getByText('from_app').waitFor();
    expect(await tab(page, id(0)).textContent()).toContain('unsaved');
    await inApp(frame, `client.invoke('ticket.comment.appendText', ${JSON.stringify(note)})`);
    await page.getByRole('button', { name: 'Internal note' }).click();
    await page.getByRole('button', { name: 'Submit with another status' }).click();
    await page.getByRole('menuitem', { name: 'Submit as Pending' }).click();
    await page.getByRole('article', { name: 'Internal note by Tom Okafor' }).getByText(note).waitFor();
    await heard(frame, 'ticket.submit.always');
    expect(
      await inApp(frame, 'heard.map((one) => one.event).filter((event) => /^ticket/.test(event))'),
    ).toEqual([
      'ticket.tags.changed',
      'ticket.submit.start',
      'ticket.save',
      'ticket.status.changed',
      'ticket.conversation.changed',
      'ticket.saved',
      'ticket.submit.done',
      'ticket.submit.always',
    ]);
    expect(await tab(page, id(0)).textContent()).not.toContain('unsaved');
    expect(
      await inApp(frame, "client.request('/api/v2/tickets/' + registered.context.ticketId + '')"),
    ).toMatchObject({
      ticket: { status: 'pending', tags: expect.arrayContaining(['from_app']) as string[] },
    });
    await page.context().close();
  });

  test("is not submitted while the app's hook objects, and the app's words are shown", async () => {
    const { page, frame } = await openTicket(id(1));
    await frame.evaluate("window.onSave = () => 'Choose a theme first.'");
    await page.getByRole('textbox', { name: 'Public reply text' }).fill('Thank you');
    await page.getByRole('button', { name: 'Submit as Open' }).click();
    await page.getByRole('alert').getByText('Choose a theme first.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Public reply text' }).inputValue()).toBe('Thank you');
    await frame.evaluate(`window.onSave = () => client.invoke('ticket.tags.add', ['in_hook'])`);
    await page.getByRole('button', { name: 'Submit as Open' }).click();
    await page.getByRole('list', { name: 'Tags of this ticket' }).getByText('in_hook').waitFor();
    await page.getByRole('article').getByText('Thank you').waitFor();
    await page.context().close();
  });

  test('whose tags the app changes over REST shows them at once, and stays saved', async () => {
    const { page, frame } = await openTicket(id(1));
    await inApp(
      frame,
      `client.request({ url: '/api/v2/tickets/${String(id(1))}/tags', type: 'PUT',
        contentType: 'application/json', data: JSON.stringify({ tags: ['over_rest'] }) })`,
    );
    await page.getByRole('list', { name: 'Tags of this ticket' }).getByText('over_rest').waitFor();
    expect(await tab(page, id(1)).textContent()).not.toContain('unsaved');
    await page.context().close();
  });

  test('has its tags typed and taken away by keyboard', async () => {
    const { page } = await openTicket(id(2));
    const tags = page.getByRole('list', { name: 'Tags of this ticket' });
    const field = page.getByRole('textbox', { name: 'Tags' });
    await field.fill('By_Hand');
    await field.press('Enter');
    await tags.getByText('by_hand').waitFor();
    await field.press('Backspace');
    await tags.getByText('by_hand').waitFor({ state: 'detached' });
    expect(await tab(page, id(2)).textContent()).not.toContain('unsaved');
    await page.context().close();
  });

  test('takes over what a macro says, unsaved', async () => {
    const { page } = await openTicket(id(2), 'sofia');
    await page.getByLabel('Apply macro').selectOption({ label: 'Ask for a screenshot' });
    const text = page.getByRole('textbox', { name: 'Public reply text' });
    await expect.poll(() => text.inputValue()).toContain('screenshot');
    await page.getByRole('button', { name: 'Submit as Pending' }).waitFor();
    expect(await tab(page, id(2)).textContent()).toContain('unsaved');
    await page.context().close();
  });

  test('lets a light agent write a note and nothing else', async () => {
    const { page } = await openTicket(id(2), 'hana');
    expect(await page.getByRole('button', { name: 'Public reply' }).isDisabled()).toBe(true);
    expect(await page.getByRole('textbox', { name: 'Tags' }).isDisabled()).toBe(true);
    const note = `Seen by Hana ${String(Date.now())}`;
    await page.getByRole('textbox', { name: 'Internal note text' }).fill(note);
    await page.getByRole('button', { name: 'Submit note' }).click();
    await page
      .getByRole('article', { name: /^Internal note by Hana/ })
      .getByText(note)
      .waitFor();
    await page.context().close();
  });
});

describe('tabs and places', () => {
  test('each ticket keeps its own running app; switching tells both', async () => {
    const { page, frame } = await openTicket(id(0));
    await frame.evaluate("window.mark = 'first'");
    await inApp(frame, `client.invoke('routeTo', 'ticket', ${String(id(1))})`);
    const other = await sidebar(page, id(1));
    expect(await heard(frame, 'app.deactivated')).toBeNull();
    expect(await heard(other, 'app.activated')).toEqual({ firstLoad: true });
    expect(new URL(page.url()).pathname).toBe(`/agent/tickets/${String(id(1))}`);
    await tab(page, id(0)).click();
    await heard(other, 'app.deactivated');
    expect(await inApp(frame, 'window.mark')).toBe('first');
    expect(
      Object.keys(await inApp<object>(frame, "client.get('instances').then((got) => got.instances)")),
    ).toHaveLength(2);
    await page.getByRole('button', { name: `Close ticket ${String(id(1))}` }).click();
    await tab(page, id(1)).waitFor({ state: 'detached' });
    expect(await inApp(frame, 'window.mark')).toBe('first');
    await page.context().close();
  });

  test('closing a tab with unsaved changes asks first', async () => {
    const { page } = await openTicket(id(0));
    await page.getByRole('textbox', { name: 'Public reply text' }).fill('Half a sentence');
    await page.getByRole('button', { name: `Close ticket ${String(id(0))}` }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await tab(page, id(0)).count()).toBe(1);
    await page.getByRole('button', { name: `Close ticket ${String(id(0))}` }).click();
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await tab(page, id(0)).waitFor({ state: 'detached' });
    await page.context().close();
  });

  test("the app's full page starts when it is opened first, hears its address, and stays", async () => {
    const { page, frame } = await openTicket(id(0));
    expect(await page.locator('iframe[title="Test App, full page"]').count()).toBe(0);
    await inApp(frame, "client.invoke('routeTo', 'nav_bar', 'test-app', 'themes', '42')");
    const full = await appFrame(page, 'Test App, full page');
    expect(await heard(full, 'app.route.changed')).toEqual({
      appRoute: 'themes/42',
      appTitle: 'test-app',
      appParams: {},
    });
    await heard(full, 'pane.activated');
    expect(new URL(page.url()).pathname).toBe('/agent/apps/test-app/themes/42');
    await full.evaluate("window.mark = 'full'");
    await page.goBack();
    await heard(full, 'pane.deactivated');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Test App' }).click();
    expect(new URL(page.url()).pathname).toBe('/agent/apps/test-app/themes/42');
    expect(await inApp(full, 'window.mark')).toBe('full');
    await page.context().close();
  });

  test('a deep link opens the full page with its address', async () => {
    const page = await world.open('/agent/apps/test-app/themes/7?kind=bug&as=priya');
    const full = await appFrame(page, 'Test App, full page');
    expect(await heard(full, 'app.route.changed')).toEqual({
      appRoute: 'themes/7',
      appTitle: 'test-app',
      appParams: { kind: 'bug' },
    });
    expect(await inApp(full, "client.get('currentUser.name')")).toMatchObject({
      'currentUser.name': 'Priya Nair',
    });
    await page.context().close();
  });
});

describe('the stage', () => {
  test('colours, language and person are chosen, and the app hears of them', async () => {
    const { page, frame } = await openTicket(id(0), 'marta');
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    expect(await heard(frame, 'colorScheme.changed')).toBe('dark');
    expect(await inApp(frame, "client.get('colorScheme')")).toMatchObject({ colorScheme: 'dark' });
    await page.getByLabel('Language').selectOption('ja');
    await page.waitForFunction((before) => !document.querySelector(`iframe[src="${before}"]`), frame.url());
    const again = await sidebar(page, id(0));
    expect(await inApp(again, "client.get('currentUser.locale')")).toMatchObject({
      'currentUser.locale': 'ja',
    });
    expect(new URL(again.url()).searchParams.get('colorScheme')).toBe('dark');
    await page.getByLabel('Signed in as').selectOption('renee');
    await page.waitForFunction(() => {
      const chosen = document.querySelector<HTMLSelectElement>('div[title="Signed in as"] select');
      return chosen?.value === 'renee';
    });
    const admins = await sidebar(page, id(0));
    expect(await inApp(admins, "client.get('currentUser.role')")).toMatchObject({
      'currentUser.role': 'admin',
    });
    await page.context().close();
  });

  test('the network is chosen: a busy account answers 429 to the app', async () => {
    const { page, frame } = await openTicket(id(0));
    await page.getByLabel('Network weather').selectOption('busy');
    const ask =
      "client.request({ url: '/api/v2/users/me', autoRetry: false }).catch((error) => error.status)";
    await expect.poll(() => inApp(frame, ask)).toBe(429);
    await page.context().close();
  });

  test('a view shows its tickets page by page; a row opens its ticket', async () => {
    const page = await world.open('/?as=aylin');
    const views = page.getByRole('navigation', { name: 'Views' });
    await views.getByRole('button', { name: /^All unsolved tickets/ }).click();
    const table = page.getByRole('table', { name: 'All unsolved tickets' });
    await expect.poll(() => table.getByRole('row').count()).toBe(31);
    const first = await table.getByRole('link').first().textContent();
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect.poll(() => table.getByRole('link').first().textContent()).not.toBe(first);
    await page.getByRole('button', { name: 'Previous page' }).click();
    await expect.poll(() => table.getByRole('link').first().textContent()).toBe(first);
    await table.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: first ?? '' }).waitFor();
    await page.context().close();
  });

  test('a ticket that is not there, or cannot be read just now, says so and can be tried again', async () => {
    const page = await world.open('/agent/tickets/987654?as=tom');
    await page.getByRole('alert').getByText('Opening ticket #987654').waitFor();
    await page.route('**/api/v2/tickets/**', (route) => route.abort());
    await page.goto(`${world.zendesk.url}/agent/tickets/${String(id(0))}`);
    await page.getByRole('alert').getByText('no connection').waitFor();
    await page.unroute('**/api/v2/tickets/**');
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await sidebar(page, id(0));
    await page.context().close();
  });

  test.each(['light', 'dark'])(
    'nothing serious stands in the way of assistive technology (%s)',
    async (scheme) => {
      const { page } = await openTicket(id(0), 'jonas');
      if (scheme === 'dark') await page.getByRole('button', { name: 'Use dark colours' }).click();
      const main = page.getByRole('navigation', { name: 'Main' });
      const serious: unknown[] = [];
      const look = async (where: string) => {
        await page.evaluate(AxeSource.source);
        const found = await page.evaluate(async () => {
          const { axe } = window as unknown as {
            axe: {
              run(
                options: object,
              ): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
            };
          };
          const { violations } = await axe.run({ iframes: false });
          return violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(
              ({ id: rule, nodes }) => `${rule}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`,
            );
        });
        serious.push(...found.map((problem) => `${where}: ${problem}`));
      };
      await look('ticket');
      await main.getByRole('button', { name: 'Views' }).click();
      await page.getByRole('table').waitFor();
      await look('views');
      await page.getByRole('button', { name: 'Reset the local Zendesk' }).click();
      await page.getByRole('dialog').waitFor();
      await look('dialog');
      expect(serious).toEqual([]);
      await page.context().close();
    },
  );
});
