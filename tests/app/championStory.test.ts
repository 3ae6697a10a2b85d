import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTRY, recordsPath } from '#zendesk/records/shape.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { seedThemes } from './seedThemes.ts';
import { openBoard, openStage, OUR_OBJECTS, type Stage } from './stage.ts';

let stage: Stage;
let themes: readonly Theme[];

const TRACKERS = [
  { tracker: 'github', isOn: true, quotes: true, target: { repository: 'acme/shop' } },
  { tracker: 'slack', isOn: true, quotes: false, target: { channel: 'C0PRODUCT1' } },
];

beforeAll(async () => {
  stage = await openStage({ setUp: OUR_OBJECTS, planLimits: { requestsPerMinute: 100_000 } });
  themes = await seedThemes(stage.zendesk);
  const fields = { kind: 'setting', body: JSON.stringify(TRACKERS) };
  const record = { name: 'setting.trackers', external_id: 'setting.trackers', custom_object_fields: fields };
  await ask(stage.zendesk, 'renee', 'POST', recordsPath(ENTRY), { custom_object_record: record });
});

afterAll(async () => {
  await stage.close();
});

interface Arrived {
  readonly host: string;
  readonly key: string;
  readonly sent: { readonly body?: string; readonly text?: string };
}

async function arrived(): Promise<readonly Arrived[]> {
  const answer = await fetch(new URL('/local/far', stage.zendesk.url));
  return ((await answer.json()) as { readonly arrived: readonly Arrived[] }).arrived;
}

const outside = (board: FrameLocator) => board.getByRole('region', { name: 'Outside Zendesk' });

/** Who carries it, as the page says once it is settled. */
async function championSaid(board: FrameLocator): Promise<string> {
  const panel = board.getByRole('region', { name: 'Champion', exact: true });
  return panel.getByText(/^(?:You champion this|Aylin Demir|Tom Okafor)$/).innerText();
}

/** Sends with the keyboard alone, and gives what was shown before as what would arrive. */
async function send(page: Page, board: FrameLocator, tracker: string): Promise<string> {
  const line = outside(board).getByRole('region', { name: tracker });
  await line.getByRole('button', { name: 'Send…' }).focus();
  await page.keyboard.press('Enter');
  const form = line.getByRole('form');
  await form.getByRole('textbox', { name: 'Title' }).waitFor();
  const shown = await form.locator('pre').innerText();
  await form.getByRole('button', { name: /^Send to/ }).focus();
  await page.keyboard.press('Enter');
  await line.getByText(/^Sent by/).waitFor();
  return shown;
}

describe('a champion’s theme', () => {
  it('is claimed by one of two at once, sent to GitHub and Slack as it was shown, and its state comes back', async () => {
    const [aylin, tom] = [await stage.enter('aylin'), await stage.enter('tom', { scheme: 'dark' })];
    const theme = themes.find(({ championId }) => championId === null);
    const path = `themes/${theme?.id ?? ''}`;
    const [first, second] = [await openBoard(stage, aylin, path), await openBoard(stage, tom, path)];
    const claims = [first, second].map((board) => board.getByRole('button', { name: 'Champion this' }));
    for (const claim of claims) await claim.waitFor();
    await Promise.all(claims.map((claim) => claim.click()));
    // Either may be first; both are told the same.
    await expect
      .poll(async () => (await Promise.all([first, second].map(championSaid))).join(', '))
      .toMatch(/^(?:You champion this, Aylin Demir|Tom Okafor, You champion this)$/);

    const shown = await send(aylin, first, 'GitHub');
    const message = await send(aylin, first, 'Slack');
    const all = await arrived();
    expect(all.map(({ host }) => host)).toEqual(['github', 'slack']);
    expect(shown.replace(/\s+/g, ' ')).toContain((all[0]?.sent.body ?? '?').replace(/\s+/g, ' ').trim());
    expect(all[0]?.sent.body).toContain('In customers’ words');
    expect(message.replace(/\s+/g, ' ')).toContain((all[1]?.sent.text ?? '?').replace(/\s+/g, ' ').trim());
    expect(all[1]?.sent.text).not.toContain('In customers’ words');
    await outside(first).scrollIntoViewIfNeeded();
    await check(stage, aylin, 'theme-sent-light');

    await fetch(new URL('/local/far', stage.zendesk.url), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ states: { [all[0]?.key ?? '']: 'completed' } }),
    });
    const again = await openBoard(stage, tom, path);
    await outside(again).getByText('completed').waitFor();
    await outside(again).getByText('Sent by Aylin Demir', { exact: false }).first().waitFor();
    await outside(again).scrollIntoViewIfNeeded();
    await check(stage, tom, 'theme-sent-dark');

    // Read back when a board opens, whatever page it opens with: somebody who never opened the theme sees it in the list.
    const jonas = await stage.enter('jonas');
    const list = await openBoard(stage, jonas, 'themes');
    await list
      .getByRole('row', { name: theme?.name ?? '' })
      .getByText('GitHub: completed')
      .waitFor();
    await check(stage, jonas, 'themes-issue-light');

    await aylin.goto(new URL('/local/arrived', stage.zendesk.url).href);
    expect(await aylin.getByRole('article').count()).toBe(2);
  });

  it('is handed over once the other accepts, and pitched by who stands in; a lead’s note is passed on', async () => {
    const vacant = themes.filter(({ championId }) => championId === null).at(1);
    const path = `themes/${vacant?.id ?? ''}`;
    const marta = await stage.enter('marta');
    const first = await openBoard(stage, marta, path);
    const champion = (board: FrameLocator) => board.getByRole('region', { name: 'Champion', exact: true });
    await champion(first).getByRole('button', { name: 'Champion this' }).click();
    await champion(first).getByRole('button', { name: 'Hand over' }).click();
    await champion(first).getByLabel('Whom to ask').fill('Priya');
    await champion(first)
      .getByRole('button', { name: /Priya Nair/ })
      .click();
    await champion(first)
      .getByText(/asked Priya Nair to champion this/)
      .waitFor();
    expect(await champion(first).getByText('You champion this', { exact: true }).isVisible()).toBe(true);

    const priya = await stage.enter('priya', { scheme: 'dark' });
    const second = await openBoard(stage, priya, path);
    await champion(second).getByText('Marta Kowalska asks you to champion this.').waitFor();
    await check(stage, priya, 'theme-asked-dark');
    await champion(second).getByRole('button', { name: 'Accept' }).click();
    await champion(second).getByText('You champion this', { exact: true }).waitFor();
    await champion(second).getByRole('button', { name: 'Pause', exact: true }).click();
    await champion(second).getByLabel('Away up to and with').fill('2099-01-01');
    await champion(second).getByLabel('Who stands in (optional)').fill('Jonas');
    await champion(second)
      .getByRole('button', { name: /^Jonas/ })
      .click();
    await champion(second).getByRole('button', { name: 'Pause until then' }).click();
    await champion(second)
      .getByText(/^Away up to .* Jonas Weber stands in\.$/)
      .waitFor();

    const note = { body: 'We plan it for spring.', public: false };
    const { ticket } = (await ask(stage.zendesk, 'renee', 'POST', '/api/v2/tickets', {
      ticket: { subject: 'The pitch', comment: note },
    })) as { readonly ticket: { readonly id: number } };
    const jonas = await stage.enter('jonas');
    const again = await openBoard(stage, jonas, path);
    const pitch = again.getByRole('region', { name: 'The pitch' });
    await pitch.getByRole('button', { name: 'Write the pitch' }).waitFor();
    const answer = again.getByRole('region', { name: 'Product’s answer' });
    await answer.getByRole('button', { name: 'Pass on an answer' }).click();
    await answer.getByLabel('Ticket number').fill(String(ticket.id));
    await jonas.keyboard.press('Enter');
    await answer.getByRole('button', { name: /We plan it for spring/ }).click();
    await answer.getByLabel('When').selectOption({ index: 2 });
    await answer.getByRole('button', { name: 'Answer', exact: true }).click();
    await answer.getByText(`in a note on ticket #${ticket.id}`, { exact: false }).waitFor();
    expect(await answer.getByText('Not answered yet.').isVisible()).toBe(true);
    await answer.scrollIntoViewIfNeeded();
    await check(stage, jonas, 'theme-relayed-light');
  });

  it('shows what would arrive before it leaves, in German on a narrow page', async () => {
    const page = await stage.enter('aylin', { width: 420, locale: 'de' });
    const board = await openBoard(stage, page, `themes/${themes.at(-1)?.id ?? ''}`);
    const line = board.getByRole('region', { name: 'GitHub' });
    await line.getByRole('button', { name: 'Senden …' }).click();
    await line.locator('pre').waitFor();
    await check(stage, page, 'theme-sending-german');
  });
});
