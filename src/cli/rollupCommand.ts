import { type Calendar, firstDayOf, weekOfDay } from '#domain/rollup/Calendar.ts';
import type { DaySpan } from '#domain/rollup/RollupAsk.ts';
import { csvFiles } from '#tables/csvFiles.ts';
import { openDatabase } from './database/openDatabase.ts';
import { paintFor } from './printTicket.ts';
import type { ExitCode, Terminal } from './readCommand.ts';
import { countThemes } from './rollup/countThemes.ts';
import { openHeard } from './rollup/openHeard.ts';
import { printRollup } from './rollup/printRollup.ts';
import { COLUMNS, rollupCells, rollupJson } from './rollup/rollupFiles.ts';
import { rollupHtml } from './rollup/rollupHtml.ts';
import { withExitCode } from './withExitCode.ts';
import { writeWhole } from './writeWhole.ts';

/** What a person asked the command to do. */
export interface RollupOptions {
  /** Lines that `group` printed, or the same as Parquet. */
  readonly groups: string;
  readonly calendar: Calendar;
  /** The first and last day; `null`: so many weeks, to the last day on which anybody was heard. */
  readonly from: number | null;
  readonly until: number | null;
  readonly weeks: number;
  readonly isCompared: boolean;
  readonly withEmerging: boolean;
  readonly top: number;
  readonly json: boolean;
  /** Files to write besides. */
  readonly csv: string | null;
  readonly html: string | null;
}

/** `groundswell rollup`: counts the themes of what was read, by SQL, and prints them; changes nothing. */
export async function rollupCommand(
  folder: string,
  options: RollupOptions,
  { stdout, stderr, colours }: Terminal,
): Promise<ExitCode> {
  return withExitCode(stderr, async () => {
    const database = await openDatabase();
    try {
      const { calendar, withEmerging } = options;
      const { known, coverage } = await openHeard(database, folder, options.groups, calendar.timeZone);
      const period = periodOf(options, known);
      const days = period.to - period.from + 1;
      // Whole weeks back, so that the same weekdays are compared.
      const back = Math.ceil(days / 7) * 7;
      const before = options.isCompared ? { from: period.from - back, to: period.to - back } : null;
      const ask = { calendar, period, before, withEmerging };
      const counted = { ...(await countThemes(database, ask, known)), coverage };
      if (options.csv !== null) {
        const csv = await csvFiles.write(COLUMNS, rollupCells(counted));
        if (csv.ok) await writeWhole(options.csv, async (out) => out.write(csv.value));
      }
      if (options.html !== null)
        await writeWhole(options.html, async (out) => out.write(rollupHtml(counted)));
      stdout.write(
        options.json
          ? `${JSON.stringify(rollupJson(counted))}\n`
          : printRollup(counted, options.top, paintFor(colours)),
      );
      return 0;
    } finally {
      database.closeSync();
    }
  });
}

function periodOf({ from, until, weeks, calendar }: RollupOptions, known: DaySpan): DaySpan {
  const to = until ?? known.to;
  return { from: from ?? firstDayOf(weekOfDay(to, calendar) - weeks + 1, calendar), to };
}
