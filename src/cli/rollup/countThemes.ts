import type { DuckDBConnection } from '@duckdb/node-api';
import { firstDayOf, weekOfDay } from '#domain/rollup/Calendar.ts';
import { growthOf } from '#domain/rollup/growthOf.ts';
import type { Heard } from '#domain/rollup/Rollup.ts';
import type { DaySpan } from '#domain/rollup/RollupAsk.ts';
import { rowsOf } from '../database/openDatabase.ts';
import type { CountedTheme, CountedThemes, ThemesAsk } from './CountedThemes.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Counts the tables `heard` and `themes` (see `openHeard`) by SQL: the numbers of `domain/rollup/countRollup.ts`, whose rules
 * they follow. A ticket counts in a period if its customer was heard in it on one of its days; people and organizations likewise.
 */
export async function countThemes(
  database: DuckDBConnection,
  ask: ThemesAsk,
  known: DaySpan,
): Promise<Omit<CountedThemes, 'coverage'>> {
  const { period, before, calendar, withEmerging } = ask;
  const first = weekOfDay(period.from, calendar);
  const count = weekOfDay(period.to, calendar) - first + 1;
  const inPeriod = within(period);
  const inBefore = before === null ? 'false' : within(before);
  const heard = (span: string, name: string): string => `
    count(DISTINCT requester) FILTER (${span}) AS ${name}people,
    count(DISTINCT organization) FILTER (${span}) AS ${name}organizations,
    count(DISTINCT ticket) FILTER (${span}) AS ${name}tickets`;
  // Whole weeks behind 1970 count from the first day of a week.
  const week = `((day - ${firstDayOf(first, calendar)}) // 7)::INTEGER`;
  const counted = withEmerging
    ? 'heard'
    : '(FROM heard SEMI JOIN (FROM themes WHERE NOT is_emerging) USING (theme))';
  const themes = await rowsOf(
    database,
    `SELECT * FROM themes JOIN (
       SELECT theme, ${heard(inPeriod, '')}, ${heard(inBefore, 'before_')}
       FROM ${counted} WHERE ${inPeriod} OR ${inBefore} GROUP BY theme) USING (theme)
     ORDER BY people DESC, tickets DESC, id`,
  );
  const [all = {}] = await rowsOf(
    database,
    `SELECT ${heard(inPeriod, '')}, ${heard(inBefore, 'before_')} FROM ${counted} WHERE ${inPeriod} OR ${inBefore}`,
  );
  const weekly = await rowsOf(
    database,
    `SELECT theme, ${week} AS week, count(DISTINCT requester) AS people FROM ${counted} WHERE ${inPeriod}
     GROUP BY GROUPING SETS ((theme, week), (week))`,
  );
  const largest = await rowsOf(
    database,
    `SELECT theme, organization::VARCHAR AS organization, count(DISTINCT ticket) AS tickets FROM ${counted}
     WHERE ${inPeriod} AND organization IS NOT NULL GROUP BY theme, organization
     QUALIFY row_number() OVER (PARTITION BY theme ORDER BY tickets DESC, organization::VARCHAR) = 1`,
  );
  const [emerging = {}] = await rowsOf(
    database,
    `SELECT count(DISTINCT theme) AS themes, count(DISTINCT requester) AS people, count(DISTINCT ticket) AS tickets
     FROM heard SEMI JOIN (FROM themes WHERE is_emerging) USING (theme) WHERE ${inPeriod}`,
  );
  const weeksOf = weeksBy(weekly, count);
  const largestOf = new Map(largest.map((row) => [numberIn(row, 'theme'), row]));
  const isGrowthKnown = before !== null && known.from <= before.from;
  return {
    ask,
    themes: themes.map((row): CountedTheme => {
      const theme = numberIn(row, 'theme');
      const most = largestOf.get(theme);
      const people = numberIn(row, 'people');
      return {
        id: String(row.id),
        name: String(row.name ?? ''),
        ...heardIn(row, ''),
        before: before === null ? null : heardIn(row, 'before_'),
        growth: isGrowthKnown ? growthOf(people, numberIn(row, 'before_people')) : null,
        largest:
          most === undefined
            ? null
            : { organizationId: String(most.organization), tickets: numberIn(most, 'tickets') },
        firstDay: numberIn(row, 'first_day'),
        weekly: weeksOf(theme),
      };
    }),
    all: {
      ...heardIn(all, ''),
      before: before === null ? null : heardIn(all, 'before_'),
      weekly: weeksOf(null),
    },
    weeks: { first, count },
    emerging: {
      themes: numberIn(emerging, 'themes'),
      people: numberIn(emerging, 'people'),
      tickets: numberIn(emerging, 'tickets'),
    },
    known,
  };
}

function within({ from, to }: DaySpan): string {
  return `day BETWEEN ${from} AND ${to}`;
}

function numberIn(row: Row, key: string): number {
  return Number(row[key] ?? 0);
}

function heardIn(row: Row, name: string): Heard {
  return {
    people: numberIn(row, `${name}people`),
    organizations: numberIn(row, `${name}organizations`),
    tickets: numberIn(row, `${name}tickets`),
  };
}

function weeksBy(rows: readonly Row[], count: number): (theme: number | null) => readonly number[] {
  const weeks = new Map<number | null, number[]>();
  for (const row of rows) {
    const theme = row.theme === null ? null : numberIn(row, 'theme');
    const its = weeks.get(theme) ?? new Array<number>(count).fill(0);
    its[numberIn(row, 'week')] = numberIn(row, 'people');
    weeks.set(theme, its);
  }
  return (theme) => weeks.get(theme) ?? new Array<number>(count).fill(0);
}
