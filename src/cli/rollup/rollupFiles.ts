import { firstDayOf } from '#domain/rollup/Calendar.ts';
import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import type { Growth } from '#domain/rollup/growthOf.ts';
import type { CountedTheme, CountedThemes } from './CountedThemes.ts';

/** As the app's rollup names them; what an export does not tell (who tagged, who checked) is not there. */
export const COLUMNS = [
  'rank',
  'theme_id',
  'name',
  'people',
  'organizations',
  'tickets',
  'people_before',
  'organizations_before',
  'tickets_before',
  'growth',
  'growth_low',
  'growth_high',
  'largest_organization_id',
  'largest_organization_tickets',
  'first_heard_on',
] as const;

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
  const { id, name, people, organizations, tickets, before, growth, largest, firstDay } = theme;
  const told = growth === null ? null : before;
  return [
    n + 1,
    id,
    name,
    people,
    organizations,
    tickets,
    told?.people ?? null,
    told?.organizations ?? null,
    told?.tickets ?? null,
    ...grown(growth),
    largest?.organizationId ?? null,
    largest?.tickets ?? null,
    dayNumbered(firstDay),
  ];
}

function grown(growth: Growth | null): readonly (number | null)[] {
  return [growth?.ratio, growth?.low, growth?.high].map((value) =>
    value === null || value === undefined || !Number.isFinite(value) ? null : Math.round(value * 100) / 100,
  );
}
