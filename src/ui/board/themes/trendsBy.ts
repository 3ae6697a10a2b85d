import type { ThemeId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { type Trend, trendOf } from '#domain/theme/trendOf.ts';
import type { AccountNumbers } from '#ports/AccountReplica.ts';

/** Where a theme goes; `null` where nobody counted it. */
export type TrendOf = (theme: Pick<Theme, 'id'>) => Trend | null;

/** Where each theme goes as it stands in a week, by the whole account. Worked out once each. */
export function trendsBy(numbers: AccountNumbers | null, week: number): TrendOf {
  const weekly = new Map(numbers?.themes.map((own) => [own.id, own.weekly]));
  const known = new Map<ThemeId, Trend>();
  return ({ id }) => {
    const kept = known.get(id);
    const own = weekly.get(id);
    if (kept !== undefined || own === undefined) return kept ?? null;
    const trend = trendOf(own, week);
    known.set(id, trend);
    return trend;
  };
}
