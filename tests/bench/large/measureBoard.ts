import type { Measure } from '../Measure.ts';
import { rowOf, type RowHead } from '../Row.ts';
import { measureKeystrokes } from './measureKeystrokes.ts';
import { openLargeBoard } from './openLargeBoard.ts';

const RUNS = 7;
const SIZE = { mentions: 100_000, themes: 5_000, events: 20_000 };

const WARM: RowHead = {
  id: 'board.100k.warm.ms',
  what: 'board: navigation of its frame to exact numbers on the screen, replica of 100,000 mentions, 5,000 themes',
  unit: 'ms',
  goal: 700,
  better: 'lower',
};
const SEARCH: RowHead = {
  id: 'search.5000themes.ms',
  what: 'a key in the board’s search to the rows that it leaves being drawn, 5,000 themes with eight quotes each',
  unit: 'ms',
  goal: 16,
  better: 'lower',
};
const BYTES: RowHead = {
  id: 'replica.bytesPerMention',
  what: 'bytes on disk a mention of the account’s replica, with events, numbers and list of themes, as Chromium counts them',
  unit: 'bytes',
  goal: 600,
  better: 'lower',
};

/** The board of a large account (see `openLargeBoard`): how soon its numbers stand there, and what it keeps. */
export function measureBoard(): Measure {
  return {
    ids: [WARM.id, SEARCH.id, BYTES.id],
    isLong: true,
    run: async (say) => {
      const board = await openLargeBoard(SIZE, say);
      try {
        const warm: number[] = [];
        for (let run = 0; run <= RUNS; run++) {
          const opened = await board.open();
          if (run > 0) warm.push(opened.shownMs);
          say(`board ${run}/${RUNS}: ${Math.round(opened.shownMs)} ms`);
          await opened.page.close();
        }
        const { page, frame } = await board.open();
        const keys = (await measureKeystrokes(frame)).map(({ firstMs }) => firstMs);
        say(`search: ${keys.map((ms) => Math.round(ms)).join(' ')} ms`);
        await page.close();
        return [rowOf(WARM, warm), rowOf(SEARCH, keys), rowOf(BYTES, [board.bytes / SIZE.mentions])];
      } finally {
        await board.close();
      }
    },
  };
}
