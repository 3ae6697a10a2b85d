import type { ThemeId } from '#domain/basis/Id.ts';
import { periodRice } from '#domain/pitch/estimatesIn.ts';
import { type Growth, growthOf } from '#domain/rollup/growthOf.ts';
import type { RollupRow } from '#domain/rollup/Rollup.ts';
import { amountIn } from '#domain/rollup/themeRevenue.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Counted } from './useRollup.ts';
import type { RollupWorth } from './useWorth.ts';
import type { RollupView } from './RollupView.ts';

const NOTHING = { revenue: null, estimates: new Map() };

/** A theme of a rollup as the page shows it. */
export interface RankedRow {
  readonly theme: Theme;
  readonly counts: RollupRow;
  /** `null` where the period before is not known whole. */
  readonly growth: Growth | null;
  /** In the currency in which themes are compared; `null` where it is not known. */
  readonly revenue: number | null;
  /** `null` where nobody estimated its impact and effort. */
  readonly rice: number | null;
  /** Distinct people in each week of the period: a window on the rollup's own numbers. */
  readonly weekly: Uint32Array;
}

/** Whether the account was in use during all of the period before: else a theme grows because tagging began. */
export function isComparable({ ask, rollup, isWhole }: Counted): boolean {
  return isWhole && ask.before !== null && rollup.known !== null && rollup.known.from <= ask.before.from;
}

/** Places of themes by their names, worked out once for all looks at them. */
export function namePlaces(
  themes: ReadonlyMap<ThemeId, Theme>,
  locale: string,
): ReadonlyMap<ThemeId, number> {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sorted = [...themes.values()].toSorted((a, b) => compare(a.name, b.name));
  return new Map(sorted.map(({ id }, place) => [id, place]));
}

/**
 * The rows of a rollup in their order; themes with as many by their people, then by name (`places`). What is not known is
 * neither much nor little, and stands last either way.
 */
export function rankedRows(
  counted: Counted,
  themes: ReadonlyMap<ThemeId, Theme>,
  { rank, isDescending }: Pick<RollupView, 'rank' | 'isDescending'>,
  places: ReadonlyMap<ThemeId, number>,
  worth: Pick<RollupWorth, 'revenue' | 'estimates'> = NOTHING,
): readonly RankedRow[] {
  const { rows, weekly, weeks } = counted.rollup;
  const canCompare = isComparable(counted);
  const all = rows.flatMap((counts, n): readonly RankedRow[] => {
    const theme = themes.get(counts.id);
    if (theme === undefined) return [];
    const growth = canCompare ? growthOf(counts.people, counts.before?.people ?? 0) : null;
    const estimate = worth.estimates.get(theme.id);
    const { themes: revenues, currency } = worth.revenue ?? { themes: null, currency: null };
    return [
      {
        theme,
        counts,
        growth,
        revenue: amountIn(revenues?.get(theme.id), currency),
        rice: estimate === undefined ? null : periodRice(counts, estimate),
        weekly: weekly.subarray(n * weeks.count, (n + 1) * weeks.count),
      },
    ];
  });
  const byName = (a: RankedRow, b: RankedRow) =>
    (places.get(a.theme.id) ?? 0) - (places.get(b.theme.id) ?? 0);
  const sizeOf = ({ counts, growth, ...row }: RankedRow): number | null => {
    if (rank === 'name') return 0;
    if (rank === 'growth') return growth?.score ?? 0;
    return rank === 'revenue' || rank === 'rice' ? row[rank] : counts[rank];
  };
  const turn = isDescending ? 1 : -1;
  return all.toSorted((a, b) =>
    rank === 'name'
      ? -turn * byName(a, b)
      : bySize(sizeOf(a), sizeOf(b), turn) || b.counts.people - a.counts.people || byName(a, b),
  );
}

function bySize(a: number | null, b: number | null, turn: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return turn * (b - a);
}
