import { useMemo } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Estimate } from '#domain/pitch/estimatesIn.ts';
import { type RollupRevenue, themeRevenue } from '#domain/rollup/themeRevenue.ts';
import type { WhoAsks } from '#domain/rollup/whoAsks.ts';
import { useEstimates } from './useEstimates.ts';
import type { RollupFacts } from './useFacts.ts';
import type { RollupRead } from './useRollup.ts';
import { useWho } from './useWho.ts';

/** What themes can be ranked by that no mention holds. */
export interface RollupWorth {
  /** `null` where it is not known (yet). */
  readonly revenue: RollupRevenue | null;
  /** Whether an admin chose a field for it. */
  readonly hasRevenue: boolean;
  readonly estimates: ReadonlyMap<ThemeId, Estimate>;
  /** Whom the rollup that is shown counts; `null` until it is known. */
  readonly who: WhoAsks | null;
}

/** Revenue and estimates behind a rollup, after its numbers. */
export function useWorth(read: RollupRead, facts: RollupFacts | null): RollupWorth {
  const counted = read.at === 'shown' && read.isWhole ? read : null;
  const revision = counted?.rollup.revision ?? null;
  const hasRevenue = facts?.customers?.chosen.has('revenue') ?? false;
  const hasFacts = hasRevenue || (facts?.tickets?.size ?? 0) > 0;
  const who = useWho(hasFacts && counted !== null ? counted.ask : null, revision);
  const estimates = useEstimates(revision);
  const profiles = facts?.profiles ?? null;
  const revenue = useMemo(
    () => (hasRevenue && who !== null && profiles !== null ? themeRevenue(who, profiles) : null),
    [hasRevenue, who, profiles],
  );
  return useMemo(() => ({ revenue, hasRevenue, estimates, who }), [revenue, hasRevenue, estimates, who]);
}
