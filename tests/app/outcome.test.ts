import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { printedPages } from './printedPages.ts';
import { AHEAD, SAID, seedDecided, THEME } from './seedDecided.ts';
import {
  customerWrites,
  openBoard,
  openStage,
  openTicket,
  OUR_OBJECTS,
  picture,
  type Stage,
} from './stage.ts';

const NEWS = 'Dark mode is there: you find it under Settings, Appearance.';
const NEUES = 'Der dunkle Modus ist da: unter Einstellungen, Darstellung.';
const THANKS = 'you are an angel Priya';
const OBJECTION = 'Our printed plans will be unreadable.';
const AGREED = 'Paper stays white: only the screen is dark.';
let stage: Stage;
/** Those who asked first, as in `SAID`, and whoever wrote since. */
let tickets: readonly number[];
let another: number;
let thanks: number;
let aylin: Page;
let tom: Page;
let priya: Page;
let daniel: Page;

beforeAll(async () => {
  stage = await openStage({ setUp: OUR_OBJECTS, planLimits: { requestsPerMinute: 100_000 } });
  tickets = await seedDecided(stage);
  another = await customerWrites(stage, 9, 'Night shift', 'Please add a dark mode, our nights are long.');
  thanks = await customerWrites(stage, 10, 'Roster', 'Where do I find the roster of last week?');
  await writes('priya', { comment: { body: 'Under Reports, Rosters. I have opened it for you.' } });
  const { requester_id: author_id } = await ticketNow(thanks);
  await writes('renee', { comment: { body: THANKS, author_id } });
});

afterAll(() => stage.close());

const writes = (who: string, ticket: object) =>
  ask(stage.zendesk, who, 'PUT', `/api/v2/tickets/${thanks}`, { ticket });

interface TicketNow {
  readonly requester_id: number;
  readonly followup_ids: readonly number[];
}

async function ticketNow(id: number): Promise<TicketNow> {
  const { ticket } = (await ask(stage.zendesk, 'renee', 'GET', `/api/v2/tickets/${id}`)) as {
    readonly ticket: TicketNow;
  };
  return ticket;
}

/** What agents wrote to the customer of this ticket, in it and in what follows it. */
async function got(id: number): Promise<readonly string[]> {
  const { requester_id: customer, followup_ids: after } = await ticketNow(id);
  const texts: string[] = [];
  for (const one of [id, ...after]) {
    const { comments } = (await ask(stage.zendesk, 'renee', 'GET', `/api/v2/tickets/${one}/comments`)) as {
      readonly comments: readonly { readonly author_id: number; readonly plain_body: string }[];
    };
    const theirs = comments.filter(({ author_id: author }) => author !== customer);
    texts.push(...theirs.map(({ plain_body: body }) => body));
  }
  return texts;
}

const boardOf = (page: Page) => page.frameLocator('iframe[title="Groundswell, full page"]');
const panelOf = (board: FrameLocator) => board.getByRole('region', { name: 'Tell those who asked' });
const lineOf = (panel: Locator, said = '') => panel.getByRole('listitem').filter({ hasText: said });
const writeTo = (line: Locator) => line.getByRole('button', { name: /^Write/ });

/** Time goes by, for the account and for these pages; what a page may ask in a minute is counted anew. */
async function later(minutes: number, ...pages: readonly Page[]): Promise<void> {
  stage.zendesk.clock.advance(minutes * 60);
  for (const page of pages) await page.clock.setSystemTime(stage.zendesk.clock.ms());
}

describe('the champion’s story, from the answer back to every customer', () => {
  it('uses the agreed wording in another ticket, and flags what it promises', async () => {
    priya = await stage.enter('priya');
    await priya.clock.install({ time: stage.zendesk.clock.ms() });
    const sidebar = await openTicket(stage, priya, another);
    await sidebar
      .getByRole('button', { name: /Dark mode/ })
      .first()
      .click();
    await sidebar.getByText('Tagged by you').waitFor();
    await sidebar.getByRole('listitem').filter({ hasText: 'definitely' }).first().waitFor();
    await sidebar.getByRole('button', { name: 'Use in reply' }).click();
    await sidebar.getByText('Put into your reply.').waitFor();
    const composer = priya.getByLabel('Public reply text');
    expect(await composer.inputValue()).toContain(AHEAD);
    await composer.fill('I promise you that it comes.');
    await sidebar.getByRole('button', { name: 'Check my reply' }).click();
    await sidebar.getByRole('listitem').filter({ hasText: 'promise' }).first().waitFor();
    await check(stage, priya, 'outcome-wording-light');
    await composer.fill('');
  });

  it('rehearses objections to its launch: one person answers, another agrees, cards are dealt', async () => {
    aylin = await stage.enter('aylin');
    await aylin.clock.install({ time: stage.zendesk.clock.ms() });
    const board = await openBoard(stage, aylin, 'launches');
    await board.getByRole('button', { name: 'Prepare a launch' }).click();
    await board.getByLabel('Name', { exact: true }).fill('Dark mode for everybody');
    await board.getByRole('button', { name: /Dark mode/ }).click();
    await board.getByRole('button', { name: 'Save' }).click();
    const objections = board.getByRole('region', { name: 'Objections' });
    await objections.getByRole('button', { name: 'Add an objection' }).click();
    await objections.getByLabel('What customers may say').fill(OBJECTION);
    await objections.getByRole('button', { name: 'Save' }).click();
    await objections.getByRole('button', { name: /^Answer/ }).click();
    await objections.getByLabel('What the team says').fill(AGREED);
    await objections.getByRole('button', { name: 'Save' }).click();
    await objections.getByText('Nobody else has agreed yet.').waitFor();
    tom = await stage.enter('tom', { scheme: 'dark' });
    await tom.clock.install({ time: stage.zendesk.clock.ms() });
    const theirs = await openBoard(stage, tom, 'launches');
    await theirs.getByRole('link', { name: 'Dark mode for everybody' }).click();
    await theirs.getByRole('button', { name: 'Agree' }).click();
    await theirs.getByText('Agreed by Tom Okafor.').waitFor();
    await theirs.getByRole('button', { name: 'Practise' }).click();
    await theirs.getByText(OBJECTION).waitFor();
    await tom.keyboard.press('Enter');
    await theirs.getByText(AGREED).waitFor();
    await tom.keyboard.press('Enter');
    await theirs.getByText('That was all. Nothing of it was kept.').waitFor();
  });

  it('ships: product says so, and what customers may be told, in two languages', async () => {
    daniel = await stage.enter('daniel');
    const board = await openBoard(stage, daniel, `themes/${THEME}`);
    const answer = board.getByRole('region', { name: 'Product’s answer' });
    await answer.getByRole('button', { name: 'Answer anew' }).click();
    await answer.getByText('Shipped', { exact: true }).click();
    await answer.getByLabel('Why').fill('It is out.');
    await answer.getByRole('button', { name: 'Answer', exact: true }).click();
    await answer.getByRole('button', { name: 'Say what customers may be told' }).click();
    await answer.getByRole('textbox', { name: 'What customers may be told' }).fill(NEWS);
    await answer.getByRole('button', { name: 'Also in German' }).click();
    await answer.getByRole('textbox', { name: 'The same in German' }).fill(NEUES);
    await answer.getByRole('button', { name: 'Release' }).click();
    await answer.getByText(NEWS, { exact: false }).first().waitFor();
    await panelOf(board).getByText('0 of 4 told').waitFor();
  });

  it('is told to everybody who asked: two begin at once, and one of them writes', async () => {
    await later(2, aylin, tom);
    const path = `themes/${THEME}`;
    const panels = [panelOf(await openBoard(stage, aylin, path)), panelOf(await openBoard(stage, tom, path))];
    const [hers, his] = panels as [Locator, Locator];
    for (const panel of panels) await panel.getByText('0 of 4 told').waitFor();
    // Her own ticket comes first.
    await lineOf(hers).first().getByText('Your ticket').waitFor();
    const both = panels.map((panel) => writeTo(lineOf(panel, SAID[0])));
    await Promise.all(both.map((button) => button.click()));
    const late = panels.map((panel) => panel.getByText('Somebody was first: nothing was sent.'));
    await expect
      .poll(async () => (await Promise.all(late.map((one) => one.count()))).join())
      .toMatch(/^(?:1,0|0,1)$/u);
    const first = (await late[0]?.count()) === 0 ? hers : his;
    const text = first.getByRole('textbox', { name: /^Reply to/ });
    await text.waitFor();
    expect(await text.inputValue()).toContain(SAID[0]);
    expect(await text.inputValue()).toContain(NEWS);
    await first.getByRole('button', { name: 'Send', exact: true }).click();
    await first.getByText('1 of 4 told').waitFor();
    await later(2, tom);
    // The German customer's ticket is closed: a follow-up in German.
    await writeTo(lineOf(his, SAID[1])).click();
    const reply = his.getByRole('textbox', { name: /^Reply to/ });
    await reply.waitFor();
    expect(await reply.inputValue()).toMatch(/^Guten Tag[^]*Der dunkle Modus ist da/u);
    await check(stage, tom, 'outcome-follow-up-dark');
    await his.getByRole('button', { name: 'Send as follow-up' }).click();
    await expect.poll(async () => (await got(tickets[1] ?? 0)).length).toBe(1);
  });

  it('goes on after a page that was closed: before it was sent, and in the middle of sending', async () => {
    await later(2, aylin);
    const board = await openBoard(stage, aylin, `themes/${THEME}`);
    const hers = panelOf(board);
    await writeTo(lineOf(hers, SAID[2])).click();
    await hers.getByRole('textbox', { name: /^Reply to/ }).waitFor();
    await aylin.reload();
    await later(2, aylin);
    const again = panelOf(boardOf(aylin));
    await again.getByText('Aylin Demir is writing').waitFor();
    await again.getByRole('button', { name: /^Go on/ }).click();
    // The page is gone after Zendesk has it and before the answer comes back.
    let isThere = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (isThere = resolve));
    await aylin.route(new RegExp(`/api/v2/tickets/${tickets[2]}$`, 'u'), async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      await route.fetch();
      isThere();
    });
    await again.getByRole('button', { name: 'Send', exact: true }).click();
    await arrived;
    await later(2, aylin);
    await aylin.reload();
    await aylin.unrouteAll({ behavior: 'ignoreErrors' });
    const after = panelOf(boardOf(aylin));
    const lost = lineOf(after, SAID[2]);
    await lost.getByText(/Aylin Demir began to send it/).waitFor();
    expect(await lost.getByRole('button', { name: /Write|Go on|Send/ }).count()).toBe(0);
    await lost.scrollIntoViewIfNeeded();
    await check(stage, aylin, 'outcome-lost-light');
    await lost.getByRole('button', { name: 'Look whether it arrived' }).click();
    await after.getByText('3 of 4 told').waitFor();
    for (const ticket of tickets) expect(await got(ticket)).toHaveLength(1);
    expect((await got(tickets[2] ?? 0))[0]).toContain(SAID[2]);
    expect(await got(another)).toEqual([]);
  });

  it('is heard of in the sidebar by those who tagged it', async () => {
    await later(20, priya);
    const sidebar = await openTicket(stage, priya, thanks);
    await sidebar.getByText(/You tagged “Dark mode” in .*\. Now: Shipped\./).waitFor();
    await picture(priya, 'outcome-heard-light');
  });

  it('passes a customer’s kind word on, in one click', async () => {
    const jonas = await stage.enter('jonas');
    const sidebar = await openTicket(stage, jonas, thanks);
    await sidebar.getByRole('button', { name: 'Pass on to Priya Nair' }).click();
    await sidebar.getByText('Priya Nair sees it under Happy file.').waitFor();
  });

  it('is confirmed by the lead, and stands in the wins, the happy file and the printed pack of who tagged', async () => {
    const board = boardOf(daniel);
    await board.getByRole('button', { name: 'Confirm for the others' }).click();
    await board.getByText(/^Confirmed by Daniel Brooks/).waitFor();
    const happy = await openBoard(stage, priya, 'happy');
    const kudos = happy.getByRole('region', { name: 'Kudos' });
    await kudos.getByText(THANKS).waitFor();
    await kudos.getByRole('button', { name: 'Keep in happy file' }).click();
    await happy.getByText('No colleague has passed a kind word on to you', { exact: false }).waitFor();
    const pack = happy;
    await happy.getByRole('link', { name: 'My themes' }).click();
    await happy.getByText(/^Confirmed by Daniel Brooks/).waitFor();
    await happy.getByRole('link', { name: 'Evidence pack' }).click();
    await pack
      .getByText(/Shipped, confirmed by others/)
      .first()
      .waitFor();
    const frame = priya.frames().find((one) => one.url().startsWith(stage.zendesk.appUrl));
    if (frame === undefined) throw new Error('no app');
    const { pages, text } = await printedPages(priya, frame, () =>
      pack.getByRole('button', { name: 'Print' }).click(),
    );
    expect(pages.every((count) => count > 0)).toBe(true);
    for (const part of ['Priya Nair', 'Dark mode', `#${another}`, THANKS]) expect(text).toContain(part);
    expect(text).not.toContain('Copy as Markdown');
    expect(stage.complaints).toEqual([]);
  });
});
