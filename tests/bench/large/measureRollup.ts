import type { CDPSession, Frame, Page } from 'playwright-core';
import { epochMs, instant } from '#domain/basis/Instant.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { type Calendar, dayCounter, firstDayOf, weekOfDay } from '#domain/rollup/Calendar.ts';
import { countRollup } from '#domain/rollup/countRollup.ts';
import type { RollupAsk } from '#domain/rollup/RollupAsk.ts';
import { tabulate } from '#domain/rollup/tabulate.ts';
import type { Measure } from '../Measure.ts';
import { rowOf, type RowHead } from '../Row.ts';
import { type AccountSize, largeAccount } from './largeAccount.ts';
import { openLargeBoard } from './openLargeBoard.ts';
import { scrollThrough } from './scrollThrough.ts';

const RUNS = 5;
const WEEKS = 104;
const ROLLUP = `/agent/apps/groundswell/rollup/weeks=${WEEKS}`;
const DAY_MS = 86_400_000;
const CALENDAR: Calendar = { timeZone: 'Europe/Berlin', weekStart: 1 };
/** What the page and its worker still do after the numbers are there is not what is clicked for. */
const SETTLE_MS = 4_000;
const IN = 'replica of 100,000 mentions, 2,000 themes, 104 weeks';

const OPEN: RowHead = {
  id: 'rollup.100k.open.ms',
  what: `rollup: navigation of its frame to the numbers of 104 weeks on the screen, ${IN}`,
  unit: 'ms',
  goal: 1_000,
  better: 'lower',
};
const FILTER: RowHead = {
  id: 'rollup.100k.filter.ms',
  what: 'the same: a change of what narrows or ranks it to the rows that it leaves being laid out',
  unit: 'ms',
  goal: 100,
  better: 'lower',
};
const SCROLL: RowHead = {
  id: 'rollup.scroll.longestFrame.ms',
  what: 'the same, its 2,000 rows scrolled through by ten rows a frame: the longest time between two frames',
  unit: 'ms',
  goal: 50,
  better: 'lower',
};
const HEAP: RowHead = {
  id: 'rollup.100k.heapMB',
  what: 'the same: JavaScript heaps of frame and worker after that, in MB, one number opened to its tickets',
  unit: 'MB',
  goal: 300,
  better: 'lower',
};

/** The rollup of a large account (see `openLargeBoard`), spread evenly over two years until yesterday. */
export function measureRollup(): Measure {
  return {
    ids: [OPEN.id, FILTER.id, SCROLL.id, HEAP.id],
    isLong: true,
    run: async (say) => {
      const now = Date.now();
      const size: AccountSize = {
        mentions: 100_000,
        themes: 2_000,
        events: 8_000,
        between: [now - WEEKS * 7 * DAY_MS, now - DAY_MS],
      };
      const large = largeAccount(size);
      const shown = peopleIn(large, now);
      const board = await openLargeBoard(size, say, large);
      try {
        const [opens, filters, scrolls, heaps]: [number[], number[], number[], number[]] = [[], [], [], []];
        for (let run = 0; run <= RUNS; run++) {
          const { page, frame, shownMs } = await board.open(ROLLUP, shown);
          await page.waitForTimeout(SETTLE_MS);
          const longest = await frame.evaluate(scrollThrough);
          const changes = await changesOf(frame);
          await frame.locator('td [class=claim]').first().click();
          await frame.locator('[role=dialog] blockquote').first().waitFor();
          const heap = await heapMb(page, frame);
          say(
            `rollup ${run}/${RUNS}: ${Math.round(shownMs)} ms, longest frame ${Math.round(longest)} ms, changes ${changes.map(Math.round).join(' ')} ms, ${Math.round(heap)} MB`,
          );
          // The first one makes the rows that all others find.
          if (run > 0) {
            opens.push(shownMs);
            scrolls.push(longest);
            filters.push(...changes);
            heaps.push(heap);
          }
          await page.close();
        }
        return [rowOf(OPEN, opens), rowOf(FILTER, filters), rowOf(SCROLL, scrolls), rowOf(HEAP, heaps)];
      } finally {
        await board.close();
      }
    },
  };
}

/** What a rollup of two years until now asks. */
export function askUntil(nowMs: number): RollupAsk {
  const to = dayCounter(CALENDAR)(epochMs(instant(nowMs)));
  const from = firstDayOf(weekOfDay(to, CALENDAR) - WEEKS + 1, CALENDAR);
  return {
    calendar: CALENDAR,
    period: { from, to },
    before: { from: from - WEEKS * 7, to: to - WEEKS * 7 },
    themes: null,
    customers: null,
    tickets: null,
    brands: null,
    sources: null,
    withStaff: false,
    withEmerging: false,
  };
}

/** How many people the page must say, worked out here. */
function peopleIn({ mentions, events }: ReturnType<typeof largeAccount>, nowMs: number): string {
  const { all } = countRollup(tabulate(foldAccount(mentions, events), CALENDAR), askUntil(nowMs));
  return all.people.toLocaleString('en-US');
}

async function changesOf(frame: Frame): Promise<readonly number[]> {
  await frame.evaluate(() => document.scrollingElement?.scrollTo(0, 0));
  const taken: number[] = [];
  for (const asked of ['champion=901000000007', 'kind=request', 'source=said', 'champion=901000000011', ''])
    taken.push(await frame.evaluate(changeTo, `#/rollup/weeks=104${asked === '' ? '' : `/${asked}`}`));
  return taken;
}

/** Runs in the page: milliseconds from a new address to its numbers being laid out. */
function changeTo(address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    let wasBusy = false;
    const timer = setTimeout(() => reject(new Error(`nothing changed for ${address}`)), 20_000);
    const observer = new MutationObserver(() => {
      const isBusy = document.querySelector('main [aria-busy=true]') !== null;
      wasBusy ||= isBusy;
      if (!wasBusy || isBusy) return;
      observer.disconnect();
      clearTimeout(timer);
      document.body.getBoundingClientRect();
      const ms = performance.now() - begun;
      // What React still has to do for this one is not part of the next.
      setTimeout(() => resolve(ms), 300);
    });
    observer.observe(document.body, {
      childList: true,
      characterData: true,
      attributes: true,
      subtree: true,
    });
    location.hash = address;
  });
}

/** Heaps of the app's frame and its workers. */
async function heapMb(page: Page, frame: Frame): Promise<number> {
  const own = await frame.evaluate(() => {
    const { memory } = performance as unknown as { memory: { readonly usedJSHeapSize: number } };
    return memory.usedJSHeapSize;
  });
  const session = await page.context().newCDPSession(page);
  const asked: Promise<number>[] = [];
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') asked.push(heapOf(session, sessionId));
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  if (asked.length === 0) throw new Error('no worker folds');
  const heaps = await Promise.all(asked);
  await session.detach();
  return [own, ...heaps].reduce((sum, one) => sum + one, 0) / 1e6;
}

/** What a worker's heap holds now, numbers in typed arrays included. */
function heapOf(session: CDPSession, sessionId: string): Promise<number> {
  return new Promise((resolve) => {
    session.on('Target.receivedMessageFromTarget', (answer) => {
      if (answer.sessionId !== sessionId) return;
      const { result } = JSON.parse(answer.message) as {
        result?: { readonly usedSize: number; readonly backingStorageSize?: number };
      };
      // Events come the same way.
      if (result === undefined) return;
      resolve(result.usedSize + (result.backingStorageSize ?? 0));
    });
    const message = JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' });
    void session.send('Target.sendMessageToTarget', { sessionId, message });
  });
}
