import type { ThemeId } from '#domain/basis/Id.ts';
import type { Estimate } from '#domain/pitch/estimatesIn.ts';
import { type RollupRevenue, sumsTold } from '#domain/rollup/themeRevenue.ts';

/** The columns of what no mention holds; what they mean stands in `src/README.md`. */
export const WORTH_COLUMNS = [
  'revenue',
  'revenue_currency',
  'revenue_customers',
  'revenue_unknown_customers',
  'revenue_in_others',
  'rice',
  'rice_impact',
  'rice_effort',
] as const;

/** What themes can be ranked by that no mention holds, as far as it is known. */
export interface KnownWorth {
  /** `null` where no field was chosen for it, or it is not known (yet). */
  readonly revenue: RollupRevenue | null;
  readonly estimates: ReadonlyMap<ThemeId, Estimate>;
}

/** What a theme's line says of its worth: the sum that the page shows, and those in other currencies beside it, unadded. */
export function worthLine(
  theme: ThemeId,
  rice: number | null,
  { revenue, estimates }: KnownWorth,
): Record<(typeof WORTH_COLUMNS)[number], string | number | null> {
  const told = revenue?.themes.get(theme);
  const [first, ...others] = sumsTold(told, revenue?.currency ?? null);
  const estimate = rice === null ? undefined : estimates.get(theme);
  return {
    revenue: first === undefined ? null : inCents(first.amount),
    revenue_currency: first?.currency ?? null,
    revenue_customers: first?.customers.length ?? null,
    revenue_unknown_customers:
      told === undefined ? null : told.missing.length + told.unclear.length + told.unread.length,
    revenue_in_others:
      others.map(({ amount, currency }) => `${inCents(amount)} ${currency ?? '?'}`).join(', ') || null,
    // As exactly as the page shows it.
    rice: rice === null ? null : Math.round(rice * 1000) / 1000,
    rice_impact: estimate?.impact ?? null,
    rice_effort: estimate?.effort ?? null,
  };
}

function inCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
