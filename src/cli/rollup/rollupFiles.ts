import { firstDayOf } from '#domain/rollup/Calendar.ts';
import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import { ROLLUP_COLUMNS, type RollupColumn, rollupLine } from '#workflows/rollup/rollupLine.ts';
import { WORTH_COLUMNS } from '#workflows/rollup/worthLine.ts';
import type { CountedTheme, CountedThemes } from './CountedThemes.ts';

const UNTOLD: readonly RollupColumn[] = [
  'kind',
  'state',
  'area_id',
  'champion_id',
  'checked_tickets',
  'champion_tickets',
  ...WORTH_COLUMNS,
];

/** As the app's rollup names them; what an export does not tell (who tagged, who checked, what somebody pays or estimates) is not there. */
export const COLUMNS: readonly RollupColumn[] = ROLLUP_COLUMNS.filter((column) => !UNTOLD.includes(column));

/** A theme a line, in the order of the columns. */
export function rollupCells({ themes }: CountedThemes): readonly (readonly (string | number | null)[])[] {
  return themes.map((theme, n) => cellsOf(theme, n));
}

/** The rollup as one document. */
export function rollupJson(counted: CountedThemes): object {
  const { ask, all, weeks, emerging, coverage, themes } = counted;
  const { weekly, ...sums } = all;
  const cells = rollupCells(counted);
  const span = ({ from, to }: { readonly from: number; readonly to: number }) => ({
    from: dayNumbered(from),
    to: dayNumbered(to),
  });
  return {
    time_zone: ask.calendar.timeZone ?? 'UTC',
    period: span(ask.period),
    before: ask.before === null ? null : span(ask.before),
    known: span(counted.known),
    coverage,
    all: sums,
    left_out: { emerging: ask.withEmerging ? null : emerging },
    weeks: weekly.map((people, n) => ({
      begins_on: dayNumbered(firstDayOf(weeks.first + n, ask.calendar)),
      people,
    })),
    themes: themes.map((theme, n) => ({
      ...Object.fromEntries(COLUMNS.map((column, at) => [column, cells[n]?.[at] ?? null])),
      people_by_week: theme.weekly,
    })),
  };
}

function cellsOf(theme: CountedTheme, n: number): readonly (string | number | null)[] {
  const line: Partial<Record<RollupColumn, string | number | null>> = {
    ...rollupLine(theme),
    rank: n + 1,
    theme_id: theme.id,
    name: theme.name,
  };
  return COLUMNS.map((column) => line[column] ?? null);
}
