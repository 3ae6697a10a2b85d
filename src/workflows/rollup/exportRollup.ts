import { ok, type Result } from '#domain/basis/Result.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { dayCounter, firstDayOf } from '#domain/rollup/Calendar.ts';
import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import { countsIn, knownWeeks } from '#domain/rollup/knownWeeks.ts';
import type { Growth } from '#domain/rollup/growthOf.ts';
import type { Rollup, RollupRow } from '#domain/rollup/Rollup.ts';
import type { DaySpan, RollupAsk } from '#domain/rollup/RollupAsk.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { themeState } from '#domain/theme/themeState.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Cell } from '../exchange/Cell.ts';
import type { ExportedFile } from '../exchange/exportThemes.ts';
import type { BoardOutside } from '../Outside.ts';
import { ROLLUP_COLUMNS, type RollupColumn, rollupLine } from './rollupLine.ts';
import { type KnownWorth, worthLine } from './worthLine.ts';

export type RollupForm = 'csv' | 'json';

/** A rollup as it is shown: in its order, and how it was asked for. */
export interface ShownRollup {
  readonly ask: RollupAsk;
  readonly rollup: Rollup;
  /** All of the account had been read. */
  readonly isWhole: boolean;
  readonly asked: string;
  readonly worth: KnownWorth;
  readonly rows: readonly {
    readonly theme: Theme;
    readonly counts: RollupRow;
    readonly growth: Growth | null;
    readonly rice: number | null;
    readonly weekly: Uint32Array;
  }[];
}

/** The rollup as a table, one theme a line, or as JSON with its weeks and what was left out. Columns: `src/README.md`. */
export async function exportRollup(
  { tableFiles, worker, now }: Pick<BoardOutside, 'tableFiles' | 'worker' | 'now'>,
  shown: ShownRollup,
  form: RollupForm,
): Promise<Result<ExportedFile, Failure>> {
  const { ask, rollup, rows, asked, isWhole, worth } = shown;
  const known = knownWeeks(rollup, ask.calendar, dayCounter(ask.calendar)(epochMs(now())));
  const name = `groundswell-${worker.subdomain}-rollup-${dayNumbered(ask.period.to)}`;
  const cells = rows.map((row, n) => cellsOf(row, n, worth));
  if (form === 'csv') {
    const text = await tableFiles.write(ROLLUP_COLUMNS, cells);
    return text.ok ? ok({ name: `${name}.csv`, text: text.value }) : text;
  }
  const { weeks, all, mentions, leftOut } = rollup;
  const allWeekly = countsIn(rollup.allWeekly, known, isWhole);
  const content = {
    exported_at: now(),
    subdomain: worker.subdomain,
    asked,
    time_zone: ask.calendar.timeZone ?? 'UTC',
    period: spanOf(ask.period),
    before: ask.before === null ? null : spanOf(ask.before),
    all,
    mentions,
    left_out: leftOut,
    revenue_compared_in: worth.revenue?.currency ?? null,
    weeks: Array.from({ length: weeks.count }, (_, n) => ({
      begins_on: dayNumbered(firstDayOf(weeks.first + n, ask.calendar)),
      people: allWeekly[n] ?? null,
    })),
    themes: cells.map((row, n) => ({
      ...Object.fromEntries(ROLLUP_COLUMNS.map((column, at) => [column, row[at] ?? null])),
      people_by_week: countsIn(rows[n]?.weekly ?? [], known, isWhole),
    })),
  };
  return ok({ name: `${name}.json`, text: JSON.stringify(content, null, 1) });
}

function cellsOf(
  { theme, counts, growth, rice }: ShownRollup['rows'][number],
  n: number,
  worth: KnownWorth,
): readonly Cell[] {
  const line: Record<RollupColumn, Cell> = {
    ...rollupLine({ ...counts, growth }),
    ...worthLine(theme.id, rice, worth),
    rank: n + 1,
    theme_id: theme.id,
    name: theme.name,
    kind: theme.kind,
    state: themeState(theme),
    area_id: theme.areaId,
    champion_id: theme.championId,
    checked_tickets: counts.confirmed,
    champion_tickets: counts.byChampion,
  };
  return ROLLUP_COLUMNS.map((column) => line[column]);
}

function spanOf({ from, to }: DaySpan) {
  return { from: dayNumbered(from), to: dayNumbered(to) };
}
