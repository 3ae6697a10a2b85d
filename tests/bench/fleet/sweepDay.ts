import type { Day } from '#domain/basis/Day.ts';
import { estimateSweep, sweepOf } from '#workflows/sweep/estimateSweep.ts';
import { readHistory } from '#workflows/sweep/readHistory.ts';
import { tried } from '#workflows/sweep/sweepSteps.ts';
import { simulatedTime } from '../../simulatedTime.ts';
import { accountInMemory, type Asked } from './accountInMemory.ts';
import { type AgentTab, agentBrowser, ticketOf } from './agentBrowser.ts';
import { popular } from './popular.ts';
import { seededRandom } from './seededRandom.ts';
import { seedThemes } from './seedThemes.ts';

const MINUTE = 60_000;
const TICKETS = 20_000;
/** Of so many tickets one asks for something. */
const ASKING = 7;
const FIRST_PAST = 3_000_001;
const WISH: { readonly from: Day; readonly until: Day } = { from: '2025-11-01', until: '2026-10-31' };
/** The search index lags by a minute. */
const BEGINS = 2 * MINUTE;
const MOST_MINUTES = 180;

/** Whether a request was the sweep's own, not of the sidebar beside it. */
export function isOfSweep({ path }: Pick<Asked, 'path'>): boolean {
  const ticket = /^\/api\/v2\/tickets\/(\d+)\/comments/.exec(path)?.[1];
  return /^\/api\/v2\/(?:search|incremental\/tickets)/.test(path) || Number(ticket) >= FIRST_PAST;
}

/**
 * Somebody's full page reads a year of 20,000 tickets, every seventh of which asks, while the same person works: a ticket a
 * minute in a tab of its own, 25 tags an hour. The account has the smallest plan's limits. Gives what was asked of it for as
 * long as the sweep took.
 */
export async function sweepDay(
  role: 'agent' | 'admin',
  say: (line: string) => void,
): Promise<readonly Asked[]> {
  const random = seededRandom(1);
  const startMs = Date.UTC(2026, 10, 23, 8);
  const time = simulatedTime(startMs);
  const account = await accountInMemory(time, 10, 400);
  const [first, last] = [Date.parse(WISH.from), Date.parse(WISH.until)];
  for (let n = 0; n < TICKETS; n++) {
    const words = n % ASKING === 0 ? `I wish we had number ${n}.` : 'Where is my order?';
    account.addPast(FIRST_PAST + n, words, first + ((last - first) / TICKETS) * n);
  }
  await seedThemes(account, 80, startMs);
  const user = role === 'admin' ? account.admin : account.firstAgent + 1;
  const browser = agentBrowser({ account, time, user, random, pool: new Map(), role });
  const failures: unknown[] = [];
  const at = (ms: number, work: () => Promise<void>) =>
    time.later(ms, () => void work().catch((error: unknown) => failures.push(error)));

  let endedMs: number | null = null;
  let slowestMs = 0;
  const { signal } = new AbortController();
  at(BEGINS, async () => {
    const { outside, close } = await browser.openBoard();
    const estimate = await estimateSweep(outside, WISH, signal);
    if (!estimate.ok) throw new Error(estimate.failure.kind);
    const end = await readHistory(outside, sweepOf(WISH, estimate.value), () => undefined, signal);
    const kept = await outside.sweepShelf.sweep();
    if (!end.ok) throw new Error(JSON.stringify(end.failure));
    if (!kept.ok || kept.value === null || tried(kept.value.counts) !== TICKETS)
      throw new Error(`Not all was read: ${JSON.stringify(kept)}`);
    endedMs = time.nowMs();
    close();
  });
  const tabs: AgentTab[] = [];
  const work = async (n: number): Promise<void> => {
    if (endedMs !== null) return;
    const ticketId = 2_000_000 + n;
    account.addTicket(ticketId);
    const openedMs = time.nowMs();
    const tab = await browser.openTab(ticketOf(ticketId, `wish ${n}`, [], openedMs));
    slowestMs = Math.max(slowestMs, time.nowMs() - openedMs);
    tabs.push(tab);
    if (tabs.length > 20) tabs.shift()?.close();
    if ((n * 25) % 60 >= 25) return;
    await time.sleep(MINUTE / 2);
    await tab.tag((read) => popular(read, random()) ?? `Wish ${n}`);
    await time.sleep(2 * MINUTE);
    await tab.submit();
  };
  for (let n = 0; n < MOST_MINUTES; n++) at(BEGINS + n * MINUTE, () => work(n));
  for (let minute = 1; minute <= MOST_MINUTES && endedMs === null && failures.length === 0; minute++)
    await time.passUntil(startMs + minute * MINUTE);
  for (const tab of tabs) tab.close();
  account.close();
  if (failures.length > 0) throw failures[0];
  if (endedMs === null) throw new Error(`It is not through after ${MOST_MINUTES} minutes`);
  const minutes = Math.round((endedMs - startMs - BEGINS) / MINUTE);
  say(
    `${role}: ${TICKETS} tickets in ${minutes} simulated minutes; a sidebar waited ${slowestMs} ms at most`,
  );
  return account.asked;
}
