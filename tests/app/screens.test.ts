import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import type { LaunchId } from '#domain/launch/LaunchEvent.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { anotherAsks } from './anotherAsks.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { printedPages } from './printedPages.ts';
import { seedLaunch } from './seedLaunch.ts';
import { seedThemes } from './seedThemes.ts';
import {
  customerWrites,
  openBoard,
  openStage,
  openTicket,
  OUR_OBJECTS,
  type Look,
  type Stage,
} from './stage.ts';

/** Both schemes, both widths, the longest words and those that are written otherwise: what each adds, no other has. */
const LOOKS: readonly (Look & { readonly name: string })[] = [
  { name: 'light', scheme: 'light' },
  { name: 'german-narrow', scheme: 'light', locale: 'de', width: 1100 },
  { name: 'japanese-dark', scheme: 'dark', locale: 'ja' },
];

/** A card that offers themes already: they come a moment after the card. */
const OFFERED = 'article:has(ol)';

let stage: Stage;
let themes: readonly Theme[];
let launch: LaunchId;
let rich: number;
let quiet: number;

beforeAll(async () => {
  stage = await openStage({ setUp: OUR_OBJECTS, planLimits: { requestsPerMinute: 100_000 } });
  themes = await seedThemes(stage.zendesk);
  launch = await seedLaunch(stage.zendesk, themes[0]?.id ?? asId<ThemeId>(''));
  await chooseFields();
  rich = await customerWrites(
    stage,
    3,
    'Two things',
    'Hi Aylin, you are a star, thank you so much for the quick help yesterday!\n\nIs there any way to see my shifts in my Google calendar? I type them in by hand every week. Also the tablet lost all punches again when the wifi went down this morning, and maybe a dark mode would be nice for the night shift.',
  );
  quiet = await customerWrites(
    stage,
    4,
    'Invoice',
    'Please send the March invoice to our new address. Thank you.',
  );
});

/** An admin said which fields hold what customers pay for, so that a theme tells it of those who ask. */
async function chooseFields(): Promise<void> {
  const id = 'setting.fields';
  const fields = {
    plan: { organization: 'plan', user: 'personal_plan' },
    revenue: { organization: 'annual_revenue', user: 'spend' },
    seats: { organization: 'seats', user: null },
    country: { organization: 'country', user: null },
    currency: 'EUR',
  };
  const path = `/api/v2/custom_objects/groundswell_entry/records?external_id=${id}`;
  const body = { kind: 'setting', body: JSON.stringify(fields) };
  const record = { name: id, external_id: id, custom_object_fields: body };
  await ask(stage.zendesk, 'renee', 'PATCH', path, { custom_object_record: record });
}

/** The organization of the first mention that names one. */
async function askingOrganization(): Promise<string> {
  const path = '/api/v2/custom_objects/groundswell_mention/records?page[size]=100';
  const { custom_object_records: records } = (await ask(stage.zendesk, 'renee', 'GET', path)) as {
    readonly custom_object_records: readonly {
      readonly custom_object_fields: { readonly organization: string | null };
    }[];
  };
  return records.flatMap(({ custom_object_fields: { organization } }) => organization ?? [])[0] ?? '';
}

afterAll(async () => {
  await stage.close();
});

describe.each(LOOKS)('every screen, $name', (look) => {
  let page: Page;
  beforeAll(async () => {
    // Zendesk lets one person's apps ask so often in five minutes; all looks of one agent share that.
    stage.zendesk.clock.advance(5 * 60);
    page = await stage.enter('aylin', look);
  });
  afterAll(async () => {
    // Only then does the network come back: what the last test did not send must not be on the next look's ticket.
    await page.context().close();
    await ask(stage.zendesk, 'renee', 'POST', '/local/weather', { mode: 'fine' });
  });

  it('the sidebar with asks, one of them explained, and praise', async () => {
    const sidebar = await openTicket(stage, page, rich);
    await expect.poll(() => sidebar.getByRole('article').count()).toBeGreaterThan(1);
    await sidebar.getByRole('article').first().getByRole('button').first().click();
    await check(stage, page, `sidebar-asks-${look.name}`);
  });

  it('the sidebar with a theme tagged', async () => {
    const sidebar = await openTicket(stage, page, rich);
    await sidebar.locator(OFFERED).first().focus();
    await page.keyboard.press('1');
    await sidebar.locator('article h2').first().waitFor();
    await check(stage, page, `sidebar-tagged-${look.name}`);
    await page.keyboard.press('u');
    await expect.poll(() => sidebar.locator('article h2').count()).toBe(0);
  });

  it('the sidebar with a new theme being named', async () => {
    const sidebar = await openTicket(stage, page, rich);
    await sidebar.getByRole('article').first().focus();
    await page.keyboard.press('n');
    await sidebar.locator('form input').waitFor();
    await check(stage, page, `sidebar-new-theme-${look.name}`);
  });

  it('the sidebar when nothing was asked for', async () => {
    await openTicket(stage, page, quiet);
    await check(stage, page, `sidebar-quiet-${look.name}`);
  });

  it('beside an organization, what its people asked for', async () => {
    const team = await askingOrganization();
    await page.goto(`${stage.zendesk.url}/agent/organizations/${team}`);
    const sidebar = page.frameLocator(`iframe[title="Groundswell, organization ${team}"]`);
    await sidebar.locator('article q').first().waitFor();
    await check(stage, page, `sidebar-organization-${look.name}`);
  });

  it('the list of themes', async () => {
    const board = await openBoard(stage, page, 'themes');
    await board.getByText(themes[0]?.name ?? '').waitFor();
    await check(stage, page, `board-themes-${look.name}`);
  });

  it('the list searched by what customers said, two rows selected, and all that can be done', async () => {
    const board = await openBoard(stage, page, 'themes');
    await board.locator('tr[data-row]').first().waitFor();
    await board.getByRole('searchbox').fill('phone');
    await board.locator('tr q b').first().waitFor();
    await check(stage, page, `board-search-${look.name}`);
    await page.keyboard.press('Enter');
    for (const key of ['x', 'j', 'x']) await page.keyboard.press(key);
    await board.locator('[role=region] button').nth(1).waitFor();
    await check(stage, page, `board-selected-${look.name}`);
    await page.keyboard.press('Control+k');
    await board.getByRole('option').first().waitFor();
    await check(stage, page, `board-palette-${look.name}`);
    await page.keyboard.press('Enter');
    await board.getByRole('radio').nth(1).waitFor();
    await check(stage, page, `board-merge-${look.name}`);
    await page.keyboard.press('Escape');
    await board.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await board.locator('dt kbd').first().waitFor();
    await check(stage, page, `board-keys-${look.name}`);
  });

  it('a theme', async () => {
    const board = await openBoard(stage, page, `themes/${themes[0]?.id ?? ''}`);
    await board.locator('q').first().waitFor();
    await board.locator('section table td').first().waitFor();
    await check(stage, page, `board-theme-${look.name}`);
  });

  it('what is one’s own, and what is vacant', async () => {
    const mine = await openBoard(stage, page, 'mine');
    await mine.locator('section').nth(1).waitFor();
    await check(stage, page, `board-mine-${look.name}`);
    const vacant = await openBoard(stage, page, 'vacant');
    await vacant.locator('tr[data-row]').first().waitFor();
    await check(stage, page, `board-vacant-${look.name}`);
  });

  it('a theme that is gone', async () => {
    await openBoard(stage, page, 'themes/nothere000');
    await check(stage, page, `board-gone-${look.name}`);
  });

  it('how things stand', async () => {
    const board = await openBoard(stage, page, 'settings/health');
    await board.locator('dl').first().waitFor();
    await check(stage, page, `board-health-${look.name}`);
  });

  it('the rollup, and what stands behind one of its numbers', async () => {
    // Revenue stands with customers, who are read one hundred at a time: more than is left of one person's minute by now.
    const daniels = await stage.enter('daniel', look);
    const board = await openBoard(stage, daniels, 'rollup/weeks=26');
    await board.locator('path.ct-line').first().waitFor();
    // While the account is still read in one look, whole in the others: revenue comes last, behind the customers.
    const revenue = board.locator('th[data-part=revenue]');
    if (look.locale !== 'ja') await revenue.waitFor({ state: 'attached', timeout: 60_000 });
    await check(stage, daniels, `board-rollup-${look.name}`);
    // Beside revenue, too, each theme has its weeks.
    expect(await board.locator('tr[data-row] td[data-part=weeks] svg').first().isVisible()).toBe(true);
    if (look.name === 'light') expect(await revenue.isVisible()).toBe(true);
    const frame = daniels.frames().find((one) => one.url().startsWith(stage.zendesk.appUrl));
    if (frame === undefined) throw new Error('no app');
    const { pages, text } = await printedPages(daniels, frame, () =>
      board.locator('[data-screen-only]').first().getByRole('button').last().click(),
    );
    expect(pages).toEqual([1, 1]);
    // Nothing of what stands around it on the screen.
    expect(text).toContain(await board.locator('tr[data-row] a').first().innerText());
    expect(text).not.toContain('JSON');
    await board.locator('td [class=claim]').first().click();
    await board.locator('[role=dialog] blockquote').first().waitFor();
    await check(stage, daniels, `board-rollup-behind-${look.name}`);
    await daniels.context().close();
  });

  it('the weekly digest', async () => {
    const board = await openBoard(stage, page, 'week');
    // First what is one's own, then everybody's: the last of four is what was answered.
    await board.locator('section').nth(4).waitFor();
    await check(stage, page, `board-week-${look.name}`);
  });

  it('a launch with objections, a card of it, and the list of launches', async () => {
    // Somebody who looked at nothing else in this minute: it reads more than one person's minute has left by now.
    const toms = await stage.enter('tom', look);
    const board = await openBoard(stage, toms, `launches/${launch}`);
    await board.locator('section blockquote q').nth(1).waitFor();
    await check(stage, toms, `board-launch-${look.name}`);
    await board.locator('main button').first().click();
    // The cards stand in the place of the objections; the first button shows the answer.
    await board.locator('section [role=status]').waitFor();
    await toms.keyboard.press('Enter');
    await check(stage, toms, `board-practice-${look.name}`);
    const list = await openBoard(stage, toms, 'launches');
    await list.locator(`main a[href$=${launch}]`).waitFor();
    await list.locator('main button').first().click();
    await list.locator('form ul button').first().waitFor();
    await check(stage, toms, `board-launches-${look.name}`);
    await toms.context().close();
  });

  it('the happy file', async () => {
    const happy = await openBoard(stage, page, 'happy');
    await happy.locator('section').nth(2).waitFor();
    await check(stage, page, `board-happy-${look.name}`);
  });

  it('an evidence pack', async () => {
    const pack = await openBoard(stage, page, 'pack');
    await pack.locator('select').nth(3).waitFor();
    await check(stage, page, `board-pack-${look.name}`);
  });

  it('the sidebar with a tag that is not sent, and beside another ticket', async () => {
    const sidebar = await openTicket(stage, page, rich);
    await sidebar.locator(OFFERED).first().focus();
    await ask(stage.zendesk, 'renee', 'POST', '/local/weather', { mode: 'offline' });
    await page.keyboard.press('1');
    await sidebar.locator('article h2').first().waitFor();
    const said = () => sidebar.locator('article:has(h2) [role=status]').allTextContents();
    await expect.poll(async () => (await said()).some((text) => text.includes('Zendesk'))).toBe(true);
    await check(stage, page, `sidebar-not-sent-${look.name}`);
    const other = await openTicket(stage, page, quiet);
    await other.locator('[role=status] button').first().click();
    await other.locator('[role=status] li').first().waitFor();
    await check(stage, page, `sidebar-elsewhere-${look.name}`);
  });
});

describe('coming back to the board', () => {
  it('tells what happened meanwhile, until it is put away, by keyboard alone', async () => {
    stage.zendesk.clock.advance(5 * 60);
    const page = await stage.enter('tom', { scheme: 'dark', width: 1100 });
    const { clock } = page.context();
    await clock.install();
    const read = await openBoard(stage, page, 'settings/health');
    // What is read of the account waits between its pages: not here.
    const shown = (text: Locator) => async () => {
      await clock.fastForward('00:20');
      return text.count();
    };
    await expect.poll(shown(read.getByText(/^All of it, last/)), { timeout: 90_000 }).toBe(1);
    await (await openBoard(stage, page, 'themes')).locator('tr[data-row]').first().waitFor();
    const app = () => page.frames().find((one) => one.url().startsWith(stage.zendesk.appUrl));
    // How things stand is kept; nothing on the screen says so.
    const kept = () => app()?.evaluate(() => Object.keys(localStorage).some((key) => key.includes('visit')));
    await expect.poll(kept, { timeout: 60_000 }).toBe(true);
    await anotherAsks(stage, 'tom', 'marta');
    stage.zendesk.clock.advance(2 * 60 * 60);
    await clock.fastForward('02:00:00');
    const board = await openBoard(stage, page, 'themes');
    const since = board.getByText(/^Since you were last here/);
    await expect.poll(shown(since), { timeout: 90_000 }).toBe(1);
    await board.getByText('1 more person').waitFor();
    await check(stage, page, 'board-since');
    await board.getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('Enter');
    await since.waitFor({ state: 'detached' });
    // Whoever goes on by keyboard does not begin at the top of the page.
    await expect.poll(() => app()?.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    await page.context().close();
  });
});

describe.each(LOOKS)('my themes and what is vacant, $name', (look) => {
  it.each(['mine', 'vacant'])('for somebody who knows nothing yet, where Zendesk fails: %s', async (path) => {
    stage.zendesk.clock.advance(5 * 60);
    const page = await stage.enter('hana', look);
    await ask(stage.zendesk, 'renee', 'POST', '/local/weather', { mode: 'failing' });
    try {
      const board = await openBoard(stage, page, path);
      await board.locator('h1').waitFor();
      const buttons = await board.getByRole('button').count();
      await check(stage, page, `board-${path}-loading-${look.name}`);
      // A failure comes with a way to try again.
      await expect.poll(() => board.getByRole('button').count()).toBeGreaterThan(buttons);
      await check(stage, page, `board-${path}-failing-${look.name}`);
    } finally {
      await ask(stage.zendesk, 'renee', 'POST', '/local/weather', { mode: 'fine' });
      await page.context().close();
    }
  });
});

describe.each(LOOKS)('what admins alone see, $name', (look) => {
  it.each(['pilot', 'hearing', 'fields', 'tags', 'learning', 'history', 'exchange', 'leave'])(
    '%s',
    async (section) => {
      // As above: all looks of one admin share what their apps may ask in five minutes.
      stage.zendesk.clock.advance(5 * 60);
      const page = await stage.enter('renee', look);
      const board = await openBoard(stage, page, `settings/${section}`);
      await board.locator('section').first().waitFor();
      if (section === 'fields') {
        // A chosen field, and what would be read of it.
        await board.locator('section select').first().selectOption('plan');
        await board.locator('section select').nth(2).selectOption('contract_value');
        await board.locator('section table').first().waitFor();
      }
      if (section === 'history') {
        // The account's views to choose from.
        await board.locator('section button').first().click();
        await board.locator('section fieldset input').nth(5).waitFor();
      }
      if (section === 'tags' || section === 'leave') {
        await board.locator('section button').first().click();
        // What stands there once everything was looked at: the name to type before leaving, the tags that do not agree.
        await board.locator(section === 'leave' ? 'section input' : 'section p[role=status] + p').waitFor();
      }
      await check(stage, page, `board-${section}-${look.name}`);
      await page.context().close();
    },
  );
});

describe('screens in bad weather', () => {
  it('say what is so and what to do', async () => {
    const page = await stage.enter('marta');
    // A browser that knows what may be read; the one below does not.
    await openTicket(stage, page, rich);
    await ask(stage.zendesk, 'renee', 'POST', '/local/weather', { mode: 'failing', failRate: 1 });
    await openTicket(stage, page, rich);
    await check(stage, page, 'sidebar-failing');
    const other = await stage.enter('sofia');
    await other.goto(`${stage.zendesk.url}/agent/tickets/${rich}`);
    const unread = other.getByLabel(`Ticket ${rich}`, { exact: true }).frameLocator('iframe');
    await unread.getByRole('button', { name: 'Try again' }).waitFor();
    await check(stage, other, 'sidebar-not-read');
    const board = await openBoard(stage, other, 'themes');
    await board.getByRole('button', { name: 'Try again' }).waitFor();
    await check(stage, other, 'board-failing');
    await ask(stage.zendesk, 'renee', 'POST', '/local/weather', { mode: 'offline' });
    await openTicket(stage, page, rich);
    await check(stage, page, 'sidebar-offline');
    await ask(stage.zendesk, 'renee', 'POST', '/local/weather', { mode: 'fine' });
    await page.context().close();
    await other.context().close();
  });
});
