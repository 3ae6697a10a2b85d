import { themeTag } from '#domain/theme/themeTag.ts';
import { loadThemes } from '#workflows/loadThemes.ts';
import { openTheme } from '#workflows/openTheme.ts';
import { type SimulatedTime, simulatedTime } from '../../simulatedTime.ts';
import { accountInMemory, type Asked } from './accountInMemory.ts';
import { type AgentBrowser, agentBrowser, ticketOf } from './agentBrowser.ts';
import { busiestMinute, busiestOf } from './busiestMinute.ts';
import { popular } from './popular.ts';
import { byKind, isExport } from './requestKind.ts';
import { seededRandom } from './seededRandom.ts';
import { seedThemes } from './seedThemes.ts';
import type { ThemePool } from './sharedThemes.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** People begin within two hours and work for eight. */
const BEGIN_WITHIN = 2 * HOUR;
const SHIFT = 8 * HOUR;
const TAGGED = 0.1;
const TAGGED_BEFORE = 0.1;
const NEW_THEMES = 0.05;
const TAB_OPEN = 20 * MINUTE;
/** Of ten people one looks at the board, twice a day, for a while. */
const BOARDS = 0.1;
const BOARD_VISITS = 2;
/** One of so many is an admin. */
const ADMINS = 20;
const BOARD_OPEN = 25 * MINUTE;
/** Of the busiest minute of an hour so many kinds of requests are told. */
const MOST_KINDS = 8;

export interface Fleet {
  readonly seed: number;
  readonly agents: number;
  readonly tickets: number;
}

/**
 * A day of a whole support team, as by chance: everybody's tickets come at any moment of their shift, every tenth is
 * tagged, every tenth was tagged before. All begin with an empty browser, which is the worst day. Gives what was asked of
 * the account.
 *
 * @param say told of each hour what its busiest minute asked for.
 */
export async function fleetDay(
  { seed, agents, tickets }: Fleet,
  say: (line: string) => void,
): Promise<readonly Asked[]> {
  const random = seededRandom(seed);
  const startMs = Date.UTC(2026, 10, 23, 8);
  const time = simulatedTime(startMs);
  const account = await accountInMemory(time, agents, agents > 500 ? 700 : 400);
  const themes = await seedThemes(account, agents > 500 ? 400 : 80, startMs);
  const pool: ThemePool = new Map();
  const failures: unknown[] = [];
  const at = (ms: number, work: () => Promise<void>) =>
    time.later(ms, () => void work().catch((error: unknown) => failures.push(error)));

  let ticketId = 2_000_000;
  for (let agent = 0; agent < agents; agent++) {
    const browser = agentBrowser({
      ...{ account, time, user: account.firstAgent + agent, random, pool },
      role: agent % ADMINS === 0 ? 'admin' : 'agent',
    });
    const beginsMs = random() * BEGIN_WITHIN;
    const many = Math.floor(((agent + 1) * tickets) / agents) - Math.floor((agent * tickets) / agents);
    for (let n = 0; n < many; n++) {
      const id = ++ticketId;
      const isTagged = random() < TAGGED;
      const before = random() < TAGGED_BEFORE ? popular(themes, random()) : undefined;
      const tags = before === undefined ? [] : ['gs_request', themeTag(before.id, before.name)];
      if (isTagged || before !== undefined) account.addTicket(id);
      const name = random() < NEW_THEMES ? `Brand new wish ${id}` : null;
      const which = random();
      at(beginsMs + random() * SHIFT, () => handle(browser, time, { id, tags, isTagged, name, which }));
    }
    if (random() >= BOARDS) continue;
    for (let n = 0; n < BOARD_VISITS; n++)
      at(beginsMs + random() * SHIFT, () => lookAtBoard(browser, time, random()));
  }
  for (let untilMs = startMs + HOUR; untilMs <= startMs + BEGIN_WITHIN + SHIFT + HOUR; untilMs += HOUR) {
    await time.passUntil(untilMs);
    const lately = account.asked.filter(({ atMs }) => atMs > untilMs - HOUR);
    const busiest = busiestOf(lately);
    const kinds = byKind(busiest).slice(0, MOST_KINDS);
    const hour = `hour ${(untilMs - startMs) / HOUR}: ${account.asked.length} requests so far`;
    say(
      `${hour}, ${busiest.length} at most a minute, exports ${busiestMinute(lately.filter(isExport))} at most`,
    );
    for (const [kind, count] of kinds) say(`${String(count).padStart(6)} ${kind}`);
  }
  account.close();
  if (failures.length > 0) throw failures[0];
  return account.asked;
}

interface Handled {
  readonly id: number;
  readonly tags: readonly string[];
  readonly isTagged: boolean;
  /** Of a theme that is not there yet; `null`: one that is. */
  readonly name: string | null;
  readonly which: number;
}

async function handle(browser: AgentBrowser, time: SimulatedTime, given: Handled): Promise<void> {
  const tab = await browser.openTab(ticketOf(given.id, `wish ${given.id}`, given.tags, time.nowMs()));
  time.later(TAB_OPEN, tab.close);
  if (!given.isTagged) return;
  await time.sleep(MINUTE / 2);
  await tab.tag((themes) => given.name ?? popular(themes, given.which) ?? `Wish ${given.id}`);
  await time.sleep(2 * MINUTE);
  await tab.submit();
}

async function lookAtBoard(browser: AgentBrowser, time: SimulatedTime, which: number): Promise<void> {
  const board = await browser.openBoard();
  time.later(BOARD_OPEN, board.close);
  const { signal } = new AbortController();
  const listed = await loadThemes(board.outside, signal, 0);
  if (!listed.ok) return;
  await time.sleep(MINUTE);
  const theme = popular(listed.value.themes, which);
  if (theme !== undefined) await openTheme(board.outside, theme.id, signal);
}
