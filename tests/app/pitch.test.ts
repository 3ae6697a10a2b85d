import type { FrameLocator, Locator, Page, Request } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Theme } from '#domain/theme/Theme.ts';
import { ENTRY, recordsPath } from '#zendesk/records/shape.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { printedPages } from './printedPages.ts';
import { seedThemes } from './seedThemes.ts';
import { type Look, openBoard, openStage, OUR_OBJECTS, type Stage } from './stage.ts';

const DAY_SECONDS = 86_400;
/** A paragraph; ten of them are nearly as long a case as can be kept. */
const LONG =
  'Whoever runs a night shift writes these hours down by hand, and the office types them in next morning: every site, every week, and again for the auditor who asks for the year. Who made which change stands nowhere, so that a dispute about an hour takes a manager a day, and the people who worked it wait for their pay until it is settled.';
let stage: Stage;
let theme: Theme;

beforeEach(async () => {
  stage = await openStage({ setUp: OUR_OBJECTS, planLimits: { requestsPerMinute: 100_000 } });
  const themes = await seedThemes(stage.zendesk);
  const free = themes.filter(({ championId }) => championId === null);
  const [first] = free.toSorted((a, b) => b.counts.people - a.counts.people);
  if (first === undefined) throw new Error('no vacant theme');
  theme = first;
  const staff = (await ask(stage.zendesk, 'renee', 'GET', '/api/v2/users?role[]=agent&page[size]=100')) as {
    readonly users: readonly { readonly id: number; readonly name: string }[];
  };
  const tom = String(staff.users.find(({ name }) => name.startsWith('Tom'))?.id);
  await setting('deciders', [{ userId: tom, from: '2020-01-01T00:00:00Z' }]);
});

afterEach(async () => {
  await stage.close();
});

async function setting(section: string, value: unknown): Promise<void> {
  const fields = { kind: 'setting', body: JSON.stringify(value) };
  const name = `setting.${section}`;
  const record = { name, external_id: name, custom_object_fields: fields };
  await ask(stage.zendesk, 'renee', 'POST', recordsPath(ENTRY), { custom_object_record: record });
}

const pitchOf = (board: FrameLocator) => board.getByRole('region', { name: 'The pitch' });

/** What pages asked for and have no answer to yet; each from when somebody entered, so that nothing is missed. */
const onTheWay = new WeakMap<Page, Set<Request>>();

async function enter(who: string, look?: Look): Promise<Page> {
  const page = await stage.enter(who, look);
  const asked = new Set<Request>();
  const ended = (request: Request) => void asked.delete(request);
  page.on('request', (request) => void asked.add(request));
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  onTheWay.set(page, asked);
  await page.clock.install({ time: stage.zendesk.clock.ms() });
  return page;
}

/** Shorter than the page's patience with whatever it waits for, so that a leap never ends it. */
const LEAP_SECONDS = 9;

/**
 * Waits for something of the whole account: it is read page by page, at a pace that the page's clock makes short. The
 * account's clock goes along, since what may be asked in a minute is counted by both. None leaps while an answer is on its
 * way: the page would give it up.
 */
async function once(page: Page, shown: Locator): Promise<void> {
  const asked = onTheWay.get(page) ?? new Set();
  let looks = 0;
  const look = async () => {
    looks += 1;
    // What is asked for all the time, or never ends, holds nothing up.
    if (asked.size === 0 || looks % 100 === 0) {
      stage.zendesk.clock.advance(LEAP_SECONDS);
      await page.clock.fastForward(LEAP_SECONDS * 1000);
    }
    return shown.isVisible();
  };
  await expect.poll(look, { timeout: 120_000, interval: 100 }).toBe(true);
}

/** Lets so many days pass, for Zendesk and for this page. */
async function days(page: Page, count: number): Promise<void> {
  stage.zendesk.clock.advance(count * DAY_SECONDS);
  await page.clock.setSystemTime(stage.zendesk.clock.ms());
}

async function send(board: FrameLocator, says: string): Promise<void> {
  const pitch = pitchOf(board);
  await pitch.getByLabel('What to do').fill(`Ship ${says}`);
  await pitch.getByLabel('What it moves').fill('tickets about it');
  await pitch.getByLabel('Measured by').fill('tickets a month');
  await pitch.getByLabel('Stop if').fill('no fewer come within a quarter');
  await pitch.getByLabel('Who is asked').selectOption({ index: 1 });
}

async function print(page: Page, pitch: Locator) {
  const frame = page.frames().find((one) => one.url().startsWith(stage.zendesk.appUrl));
  if (frame === undefined) throw new Error('no app on the page');
  return printedPages(page, frame, () => pitch.getByRole('button', { name: 'Print' }).click());
}

describe('a champion who pitches a theme', () => {
  it('has hedges rewritten, asks for two audiences, is answered, and hears when it is late or to be looked at again', async () => {
    const aylin = await enter('aylin');
    const board = await openBoard(stage, aylin, `themes/${theme.id}`);
    await board.getByRole('button', { name: 'Champion this' }).click();
    const pitch = pitchOf(board);
    await pitch.getByRole('button', { name: 'Write the pitch' }).click();

    const people = `${theme.counts.people} people`;
    const body = pitch.getByLabel('The case');
    expect(await body.inputValue()).toContain(people);
    await body.press('End');
    await body.press('Control+End');
    await body.pressSequentially(' Just a thought: a lot of customers wait.');
    await pitch.getByText('“a lot of customers”').waitFor();
    await check(stage, aylin, 'pitch-writing-light');
    await pitch.getByRole('button', { name: `Write “${people}”` }).click();
    await pitch.getByText('“a lot of customers”').waitFor({ state: 'detached' });
    expect(await body.inputValue()).toContain(`${people} wait.`);
    await send(board, theme.name);
    await pitch.getByText('An answer would be due by').waitFor();
    await pitch.getByRole('button', { name: 'Send the pitch' }).click();
    await pitch.getByText(/^Sent to Tom/).waitFor();
    await check(stage, aylin, 'pitch-sent-light');
    const short = await print(aylin, pitch);
    expect(short.pages).toEqual([1, 1]);
    expect(short.text).toContain(`${people} wait.`);
    expect(short.text).not.toContain('Copy as Markdown');

    await pitch.getByRole('button', { name: 'Finance' }).click();
    await pitch.getByRole('button', { name: 'Write the pitch' }).click();
    await pitch.getByLabel('Minutes a ticket takes').fill('20');
    await pitch.getByLabel('Cost of an hour of support').fill('60');
    const cost = await pitch.getByLabel('The case').inputValue();
    await pitch.getByLabel('The case').fill([cost, ...Array<string>(10).fill(LONG)].join('\n\n'));
    await send(board, theme.name);
    await pitch.getByRole('button', { name: 'Send the pitch' }).click();
    await pitch.getByText(/^Sent to Tom/).waitFor();
    const long = await print(aylin, pitch);
    expect([long.pages, long.text.split(LONG).length - 1]).toEqual([[1, 1], 10]);

    const tom = await enter('tom', { scheme: 'dark' });
    await days(tom, 200);
    const due = await openBoard(stage, tom, 'answers');
    const line = due.getByRole('listitem').filter({ hasText: theme.name });
    await once(tom, line.getByText(/^Overdue since/));
    await line.getByText('Product and Finance').waitFor();
    await check(stage, tom, 'answers-due-dark');
    await aylin.clock.setSystemTime(stage.zendesk.clock.ms());
    const mine = await openBoard(stage, aylin, 'mine');
    await once(
      aylin,
      mine
        .getByRole('listitem')
        .filter({ hasText: theme.name })
        .getByText(/^Overdue since/),
    );

    await line.getByRole('link').click();
    const answer = due.getByRole('region', { name: 'Product’s answer' });
    await pitchOf(due).getByRole('article').waitFor();
    await tom.emulateMedia({ media: 'print' });
    const scheme = await due.locator('html').evaluate((root) => getComputedStyle(root).colorScheme);
    await tom.emulateMedia({ media: 'screen' });
    expect(scheme).toBe('light');
    await answer.getByText('Not now', { exact: true }).click();
    await answer.getByLabel('Why').fill('The export is rewritten first.');
    const again = new Date(stage.zendesk.clock.ms() + 30 * DAY_SECONDS * 1000).toISOString().slice(0, 10);
    await answer.getByLabel('Look at it again on').fill(again);
    await answer.getByRole('button', { name: 'Answer', exact: true }).click();
    await answer.getByRole('paragraph').filter({ hasText: 'The export is rewritten first.' }).waitFor();
    const none = await openBoard(stage, tom, 'answers');
    await once(tom, none.getByText('No answer is due from you.'));

    await days(tom, 31);
    const back = await openBoard(stage, tom, 'answers');
    const returned = back.getByRole('listitem').filter({ hasText: theme.name });
    await once(tom, returned.getByText('To be looked at again.'));
  }, 240_000);
});
