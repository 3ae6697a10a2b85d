import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedThemes } from './seedThemes.ts';
import { ask } from './ask.ts';
import { customerWrites, openStage, openTicket, OUR_OBJECTS, type Stage } from './stage.ts';

const PEOPLE = ['aylin', 'priya', 'sofia'];
const TABS = 3;
const CALENDAR = 'Is there any way to see my shifts in my personal Google calendar?';
const THEME = /Shifts in the personal calendar/;
const PATIENCE_MS = 40_000;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ setUp: OUR_OBJECTS, planLimits: { requestsPerMinute: 100_000 } });
  await seedThemes(stage.zendesk);
});
afterAll(async () => {
  await stage.close();
});

/** Three people with three tabs each: all tag without a connection, a tab of each dies, and then there is one again. */
it('nine tabs of three people: each person’s other tabs send what a dead one kept, once, one sender at a time', async () => {
  const tickets: number[] = [];
  for (let n = 0; n < TABS; n++) tickets.push(await customerWrites(stage, 30 + n, 'Calendar', CALENDAR));
  const tabs = await Promise.all(PEOPLE.map((who) => tabsOf(who)));
  await eachTab(tabs, async (page, i) => {
    const sidebar = await openTicket(stage, page, tickets[i] ?? 0);
    await sidebar.getByRole('button', { name: THEME }).first().waitFor();
  });
  await weather('offline');
  await eachTab(tabs, async (page, i) => {
    const sidebar = page.getByLabel(`Ticket ${String(tickets[i])}`, { exact: true }).frameLocator('iframe');
    await sidebar.getByRole('button', { name: THEME }).first().click();
    await sidebar.getByText(/^Tagged, not sent yet: No connection/).waitFor();
  });
  expect(await mentions(tickets)).toHaveLength(0);
  // The first tab of each dies with what it kept.
  for (const own of tabs) await own[0]?.close();
  const before = stage.zendesk.log().length;
  await weather('fine');
  // The pages' clock only: whoever waits to try again does so now.
  for (const own of tabs) await own[1]?.context().clock.fastForward('01:00');
  await expect
    .poll(async () => (await mentions(tickets)).length, { timeout: PATIENCE_MS, interval: 250 })
    .toBe(PEOPLE.length * TABS);
  for (const own of tabs)
    for (const [i, page] of own.entries()) {
      if (i === 0) continue;
      const sidebar = page.getByLabel(`Ticket ${String(tickets[i])}`, { exact: true }).frameLocator('iframe');
      await sidebar.getByText('Tagged by you').waitFor({ timeout: PATIENCE_MS });
    }
  const written = stage.zendesk
    .log()
    .slice(before)
    .filter(({ method, path }) => method === 'PATCH' && path.endsWith('/groundswell_mention/records'))
    .filter(({ status }) => status < 300)
    .map(({ query }) => query);
  // Tabs that did not wait for one another would send what another one is sending.
  expect(written.toSorted()).toEqual([...new Set(written)].toSorted());
  expect(written).toHaveLength(PEOPLE.length * TABS);
  expect(stage.complaints).toEqual([]);
});

/** The people at the same time, each one tab after the other. */
async function eachTab(
  tabs: readonly (readonly Page[])[],
  does: (page: Page, index: number) => Promise<void>,
): Promise<void> {
  await Promise.all(
    tabs.map(async (own) => {
      for (const [i, page] of own.entries()) await does(page, i);
    }),
  );
}

async function tabsOf(who: string): Promise<readonly Page[]> {
  const first = await stage.enter(who);
  await first.context().clock.install();
  const others = Array.from({ length: TABS - 1 }, () => first.context().newPage());
  return [first, ...(await Promise.all(others))];
}

async function weather(mode: 'fine' | 'offline'): Promise<void> {
  await ask(stage.zendesk, 'renee', 'POST', '/local/weather', { mode });
}

async function mentions(tickets: readonly number[]): Promise<readonly string[]> {
  const path = '/api/v2/custom_objects/groundswell_mention/records?sort=-updated_at&page[size]=100';
  const answer = await fetch(stage.zendesk.url + path, { headers: { cookie: 'local_zendesk_user=9000007' } });
  const { custom_object_records: records } = (await answer.json()) as {
    readonly custom_object_records: readonly { readonly external_id: string }[];
  };
  return records
    .map(({ external_id }) => external_id)
    .filter((id) => tickets.some((ticket) => id.startsWith(`${ticket}.`)));
}
