import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import type { Growth } from '#domain/rollup/growthOf.ts';
import type { Heard } from '#domain/rollup/Rollup.ts';
import { WORTH_COLUMNS } from './worthLine.ts';

/** The columns of a rollup as a file, in their order; what they mean stands in `src/README.md`. */
export const ROLLUP_COLUMNS = [
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
  ...WORTH_COLUMNS,
  'checked_tickets',
  'champion_tickets',
  'largest_organization_id',
  'largest_organization_tickets',
  'first_heard_on',
] as const;

export type RollupColumn = (typeof ROLLUP_COLUMNS)[number];

/** What is counted of a theme, wherever that happens. */
export interface CountedLine extends Heard {
  readonly largest: { readonly organizationId: string; readonly tickets: number } | null;
  readonly firstDay: number;
  readonly before: Heard | null;
  /** `null` where the period before is not known whole: then nothing of it is told. */
  readonly growth: Growth | null;
}

/** The columns of a line that every rollup fills, whoever counts. */
export function rollupLine({
  people,
  organizations,
  tickets,
  before,
  growth,
  largest,
  firstDay,
}: CountedLine) {
  const told = growth === null ? null : before;
  return {
    people,
    organizations,
    tickets,
    people_before: told?.people ?? null,
    organizations_before: told?.organizations ?? null,
    tickets_before: told?.tickets ?? null,
    growth: rounded(growth?.ratio),
    growth_low: rounded(growth?.low),
    growth_high: rounded(growth?.high),
    largest_organization_id: largest?.organizationId ?? null,
    largest_organization_tickets: largest?.tickets ?? null,
    first_heard_on: dayNumbered(firstDay),
  } satisfies Partial<Record<RollupColumn, string | number | null>>;
}

function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined || !Number.isFinite(value)
    ? null
    : Math.round(value * 100) / 100;
}
