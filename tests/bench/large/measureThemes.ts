import type { Frame } from 'playwright-core';
import type { Measure } from '../Measure.ts';
import { rowOf, type RowHead } from '../Row.ts';
import { type Keystroke, measureKeystrokes } from './measureKeystrokes.ts';
import { openLargeBoard } from './openLargeBoard.ts';
import { scrollThrough } from './scrollThrough.ts';

const RUNS = 5;
const SIZE = { mentions: 50_000, themes: 5_000, events: 10_000 };
/** Of the page after its rows are there: what it asks then counts too. */
const SETTLE_MS = 3_000;

const OPEN: RowHead = {
  id: 'board.5000themes.open.ms',
  what: 'list of themes: navigation of its frame to rows with exact numbers on the screen, replica of 5,000 themes and 50,000 mentions',
  unit: 'ms',
  goal: 800,
  better: 'lower',
};
const SEARCH: RowHead = {
  id: 'board.search.ms',
  what: 'the same list: a key in its search to all rows that it leaves being drawn, those found by any of 50,000 mentions’ quotes too',
  unit: 'ms',
  goal: 50,
  better: 'lower',
};
const SEARCH_FIRST: RowHead = {
  id: 'board.search.first.ms',
  what: 'the same list: a key in its search to the first rows being drawn, those found by names',
  unit: 'ms',
  goal: 50,
  better: 'lower',
};
const SCROLL: RowHead = {
  id: 'board.scroll.longestFrame.ms',
  what: 'the same list, scrolled through by ten rows a frame: the longest time between two frames',
  unit: 'ms',
  goal: 50,
  better: 'lower',
};
const REQUESTS: RowHead = {
  id: 'board.requests.warm',
  what: 'the same list: requests from opening it until three seconds after its rows are there',
  unit: 'requests',
  goal: 1,
  better: 'lower',
};

/** The list of themes in an account of usual size for a large team (see `openLargeBoard`). */
export function measureThemes(): Measure {
  return {
    ids: [OPEN.id, SEARCH.id, SEARCH_FIRST.id, SCROLL.id, REQUESTS.id],
    run: async (say) => {
      const board = await openLargeBoard(SIZE, say);
      try {
        const [opens, scrolls, requests]: [number[], number[], number[]] = [[], [], []];
        let keys: readonly Keystroke[] = [];
        for (let run = 0; run <= RUNS; run++) {
          const { page, frame, shownMs, requests: before } = await board.open();
          for (const asked of before) say(`asked: ${asked}`);
          let after = 0;
          page.on('request', (request) => {
            if (request.headers()['x-from-app'] === undefined) return;
            after += 1;
            say(`asked: ${new URL(request.url()).pathname}`);
          });
          await page.waitForTimeout(SETTLE_MS);
          const longest = await frame.evaluate(scrollThrough);
          if (run > 0) {
            opens.push(shownMs);
            scrolls.push(longest);
            requests.push(before.length + after);
          }
          say(`themes ${run}/${RUNS}: ${Math.round(shownMs)} ms, longest frame ${Math.round(longest)} ms`);
          if (run === RUNS) keys = await keysOf(frame);
          await page.close();
        }
        say(`search: ${keys.map(({ allMs }) => Math.round(allMs)).join(' ')} ms`);
        return [
          rowOf(OPEN, opens),
          rowOf(
            SEARCH,
            keys.map(({ allMs }) => allMs),
          ),
          rowOf(
            SEARCH_FIRST,
            keys.map(({ firstMs }) => firstMs),
          ),
          rowOf(SCROLL, scrolls),
          rowOf(REQUESTS, requests),
        ];
      } finally {
        await board.close();
      }
    },
  };
}

async function keysOf(frame: Frame): Promise<readonly Keystroke[]> {
  await frame.evaluate(() => document.scrollingElement?.scrollTo(0, 0));
  return measureKeystrokes(frame);
}
