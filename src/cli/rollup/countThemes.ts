import type { DuckDBConnection } from '@duckdb/node-api';
import { firstDayOf, weekOfDay } from '#domain/rollup/Calendar.ts';
import { PEOPLE_TO_COUNT } from '#domain/rollup/countRollup.ts';
import { growthOf } from '#domain/rollup/growthOf.ts';
import type { Heard } from '#domain/rollup/Rollup.ts';
import type { DaySpan } from '#domain/rollup/RollupAsk.ts';
import { rowsOf } from '../database/openDatabase.ts';
import type { CountedTheme, CountedThemes, ThemesAsk } from './CountedThemes.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Counts the table `heard` (see `openHeard`) by SQL: the numbers of `domain/rollup/countRollup.ts`, whose rules they follow. A ticket
 * counts in a period if its customer was heard in it on one of its days; people and organizations likewise.
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
  await rowsOf(
    database,
    `CREATE OR REPLACE TEMP TABLE emerging AS
     SELECT theme FROM heard GROUP BY theme HAVING count(DISTINCT requester) < ${PEOPLE_TO_COUNT}`,
  );
  const counted = withEmerging ? 'heard' : '(FROM heard ANTI JOIN emerging USING (theme))';
  const themes = await rowsOf(
    database,
    `SELECT theme, any_value(name) AS name, min(day) AS first_day, ${heard(inPeriod, '')}, ${heard(inBefore, 'before_')}
     FROM ${counted} JOIN theme_names USING (theme) GROUP BY theme HAVING tickets + before_tickets > 0
     ORDER BY people DESC, tickets DESC, theme`,
  );
  const [all = {}] = await rowsOf(
    database,
    `SELECT ${heard(inPeriod, '')}, ${heard(inBefore, 'before_')} FROM ${counted}`,
  );
  const weekly = await rowsOf(
    database,
    `SELECT theme, ${week} AS week, count(DISTINCT requester) AS people FROM ${counted} WHERE ${inPeriod}
     GROUP BY GROUPING SETS ((theme, week), (week))`,
  );
  const largest = await rowsOf(
    database,
    `SELECT theme, organization, count(DISTINCT ticket) AS tickets FROM ${counted}
     WHERE ${inPeriod} AND organization IS NOT NULL GROUP BY theme, organization
     QUALIFY row_number() OVER (PARTITION BY theme ORDER BY tickets DESC, organization) = 1`,
  );
  const [emerging = {}] = await rowsOf(
    database,
    `SELECT count(DISTINCT theme) AS themes, count(DISTINCT requester) AS people, count(DISTINCT ticket) AS tickets
     FROM heard SEMI JOIN emerging USING (theme) WHERE ${inPeriod}`,
  );
  const weeksOf = weeksBy(weekly, count);
  const largestOf = new Map(largest.map((row) => [String(row.theme), row]));
  const isGrowthKnown = before !== null && known.from <= before.from;
  return {
    ask,
    themes: themes.map((row): CountedTheme => {
      const id = String(row.theme);
      const most = largestOf.get(id);
      const people = numberIn(row, 'people');
      return {
        id,
        name: String(row.name ?? ''),
        ...heardIn(row, ''),
        before: before === null ? null : heardIn(row, 'before_'),
        growth: isGrowthKnown ? growthOf(people, numberIn(row, 'before_people')) : null,
        largest:
          most === undefined
            ? null
            : { organizationId: String(most.organization), tickets: numberIn(most, 'tickets') },
        firstDay: numberIn(row, 'first_day'),
        weekly: weeksOf(id),
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

function weeksBy(rows: readonly Row[], count: number): (theme: string | null) => readonly number[] {
  const weeks = new Map<string | null, number[]>();
  for (const row of rows) {
    const theme = row.theme === null ? null : String(row.theme);
    const its = weeks.get(theme) ?? new Array<number>(count).fill(0);
    its[numberIn(row, 'week')] = numberIn(row, 'people');
    weeks.set(theme, its);
  }
  return (theme) => weeks.get(theme) ?? new Array<number>(count).fill(0);
}
