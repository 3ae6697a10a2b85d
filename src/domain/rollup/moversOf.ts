import type { Growth } from './growthOf.ts';

/** Those that grew or fell by more than chance makes, the farthest beyond it first; others as many keep their order. */
export function moversOf<Row extends { readonly growth: Growth | null }>(
  rows: readonly Row[],
): readonly Row[] {
  const beyond = ({ growth }: Row) => Math.abs(growth?.score ?? 0);
  return rows
    .filter(({ growth }) => growth !== null && growth.direction !== 'steady')
    .toSorted((a, b) => beyond(b) - beyond(a));
}
