import type { ThemeId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { firstDayOf } from '#domain/rollup/Calendar.ts';
import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import type { Growth } from '#domain/rollup/growthOf.ts';
import type { Rollup, RollupRow } from '#domain/rollup/Rollup.ts';
import type { DaySpan, RollupAsk } from '#domain/rollup/RollupAsk.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { themeState } from '#domain/theme/themeState.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ExportedFile } from '../exchange/exportThemes.ts';
import type { BoardOutside } from '../Outside.ts';

export type RollupForm = 'csv' | 'json';

/** A rollup as it is shown: in its order, and how it was asked for. */
export interface ShownRollup {
  readonly ask: RollupAsk;
  readonly rollup: Rollup;
  readonly asked: string;
  readonly rows: readonly {
    readonly theme: Theme;
    readonly counts: RollupRow;
    readonly growth: Growth | null;
    readonly weekly: Uint32Array;
  }[];
}

const COLUMNS = [
  'rank',
  'theme_id',
  'name',
  'kind',
  'state',
  'area_id',
  'champion_id',
  'people',
  'organizations',
  'tickets',
  'people_before',
  'organizations_before',
  'tickets_before',
  'growth',
  'growth_low',
  'growth_high',
  'checked_tickets',
  'champion_tickets',
  'largest_organization_id',
  'largest_organization_tickets',
  'first_heard_on',
] as const;

type Cell = string | number | null;

/** The rollup as a table, one theme a line, or as JSON with its weeks and what was left out. Columns: `src/README.md`. */
export async function exportRollup(
  { tableFiles, worker, now }: Pick<BoardOutside, 'tableFiles' | 'worker' | 'now'>,
  shown: ShownRollup,
  form: RollupForm,
): Promise<Result<ExportedFile, Failure>> {
  const { ask, rollup, rows, asked } = shown;
  const name = `groundswell-${worker.subdomain}-rollup-${dayNumbered(ask.period.to)}`;
  const cells = rows.map((row, n) => cellsOf(row, n));
  if (form === 'csv') {
    const text = await tableFiles.write(COLUMNS, cells);
    return text.ok ? ok({ name: `${name}.csv`, text: text.value }) : text;
  }
  const { weeks, all, mentions, leftOut, allWeekly } = rollup;
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
    weeks: Array.from({ length: weeks.count }, (_, n) => ({
      begins_on: dayNumbered(firstDayOf(weeks.first + n, ask.calendar)),
      people: allWeekly[n] ?? 0,
    })),
    themes: cells.map((row, n) => ({
      ...Object.fromEntries(COLUMNS.map((column, at) => [column, row[at] ?? null])),
      people_by_week: [...(rows[n]?.weekly ?? [])],
    })),
  };
  return ok({ name: `${name}.json`, text: JSON.stringify(content, null, 1) });
}

function cellsOf({ theme, counts, growth }: ShownRollup['rows'][number], n: number): readonly Cell[] {
  const { people, organizations, tickets, before, confirmed, byChampion, largest, firstDay } = counts;
  const id: ThemeId = theme.id;
  return [
    n + 1,
    id,
    theme.name,
    theme.kind,
    themeState(theme),
    theme.areaId,
    theme.championId,
    people,
    organizations,
    tickets,
    growth === null ? null : (before?.people ?? null),
    growth === null ? null : (before?.organizations ?? null),
    growth === null ? null : (before?.tickets ?? null),
    rounded(growth?.ratio),
    rounded(growth?.low),
    rounded(growth?.high),
    confirmed,
    byChampion,
    largest?.organizationId ?? null,
    largest?.tickets ?? null,
    dayNumbered(firstDay),
  ];
}

function spanOf({ from, to }: DaySpan) {
  return { from: dayNumbered(from), to: dayNumbered(to) };
}

function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined || !Number.isFinite(value)
    ? null
    : Math.round(value * 100) / 100;
}
