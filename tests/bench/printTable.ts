import type { Calibration } from './calibrate.ts';
import type { Row } from './Row.ts';

/** The table for people. */
export function printTable({
  machine,
  calibration,
  commit,
  rows,
}: {
  readonly machine: string;
  readonly calibration: Calibration;
  readonly commit: string;
  readonly rows: readonly Row[];
}): void {
  console.log(
    `\n${machine} · commit ${commit} · calibration: Node ${calibration.nodeMs} ms, Chromium ${calibration.chromiumMs} ms\n`,
  );
  const width = Math.max(...rows.map(({ id }) => id.length), 0);
  for (const { id, value, unit, goal, better, holds, runs, min, max, what, against } of rows) {
    const range = runs > 1 ? `  (${min}–${max}, ${runs} runs)` : '';
    console.log(
      `${holds ? 'holds ' : 'MISSED'}  ${id.padEnd(width)}  ${`${value} ${unit}`.padStart(12)}  goal ${better === 'lower' ? '≤' : '≥'} ${goal}${range}`,
    );
    console.log(`        ${''.padEnd(width)}  ${what}${against === null ? '' : `; against ${against}`}`);
  }
}
