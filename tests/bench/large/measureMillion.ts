import { countRollup } from '#domain/rollup/countRollup.ts';
import { tabulate } from '#domain/rollup/tabulate.ts';
import type { Measure } from '../Measure.ts';
import { rowOf, type RowHead } from '../Row.ts';
import { leanFold } from './leanFold.ts';
import { largeAccount } from './largeAccount.ts';
import { askUntil } from './measureRollup.ts';
import { openLargeBoard } from './openLargeBoard.ts';
import { putTable } from './putTable.ts';

const RUNS = 3;
const THEMES = 2_000;
const MILLION = 1_000_000;
const SIZES = [10_000, 100_000, MILLION];
const DAY_MS = 86_400_000;

const OPEN: RowHead = {
  id: 'rollup.1m.open.ms',
  what: 'rollup: navigation of its frame to the numbers of 104 weeks on the screen, rows of 1,000,000 mentions kept in the browser, counted in the worker. The app itself keeps 200,000 mentions at most',
  unit: 'ms',
  goal: 5_000,
  better: 'lower',
};
const GROWTH: RowHead = {
  id: 'rollup.growth',
  what: 'exponent of the processor time in which rows are made and counted, from 10,000 over 100,000 to 1,000,000 mentions (Node)',
  unit: '',
  goal: 1.1,
  better: 'lower',
};

/** A million mentions: how the work grows, and how soon their rollup stands there. */
export function measureMillion(): Measure {
  return {
    ids: [OPEN.id, GROWTH.id],
    isLong: true,
    run: async (say) => {
      const now = Date.now();
      const ask = askUntil(now);
      const times: number[][] = SIZES.map(() => []);
      for (const [n, mentions] of SIZES.entries()) {
        const fold = leanFold(mentions, THEMES, now - DAY_MS);
        for (let run = 0; run <= RUNS; run++) {
          const begun = process.cpuUsage();
          countRollup(tabulate(fold, ask.calendar), ask);
          const { user, system } = process.cpuUsage(begun);
          const ms = (user + system) / 1000;
          say(`rollup of ${mentions}: ${Math.round(ms)} ms`);
          // The first one is the compiler's.
          if (run > 0) times[n]?.push(ms);
        }
      }
      const exponents = Array.from({ length: RUNS }, (_, run) =>
        slopeOf(times.map((runs, n) => [Math.log(SIZES[n] ?? 1), Math.log(runs[run] ?? 1)] as const)),
      );
      const fold = leanFold(MILLION, THEMES, now - DAY_MS);
      const table = tabulate(fold, ask.calendar);
      const shown = countRollup(table, ask).all.people.toLocaleString('en-US');
      // Its list of themes is the same; its mentions are few, and what is kept beside them is the million's rows.
      const small = largeAccount({ mentions: 2_000, themes: THEMES, events: 2 * THEMES });
      const board = await openLargeBoard({ mentions: 2_000, themes: THEMES, events: 2 * THEMES }, say, small);
      try {
        await board.beside((frame, revision) => putTable(frame, { revision, table }));
        const opens: number[] = [];
        for (let run = 0; run <= RUNS; run++) {
          const opened = await board.open('/agent/apps/groundswell/rollup/weeks=104', shown);
          say(`a million ${run}/${RUNS}: ${Math.round(opened.shownMs)} ms`);
          if (run > 0) opens.push(opened.shownMs);
          await opened.page.close();
        }
        return [rowOf(OPEN, opens), rowOf(GROWTH, exponents)];
      } finally {
        await board.close();
      }
    },
  };
}

/** Of the straight line through these points, by least squares. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
