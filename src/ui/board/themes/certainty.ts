import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import type { Theme } from '#domain/theme/Theme.ts';

const DAY_MS = 86_400_000;

/** How far a theme's counts can be trusted: counted within the last day, only roughly true by now, or never counted. */
export type Certainty = 'exact' | 'about' | 'never';

export function certainty(
  { countedAt, counts }: Pick<Theme, 'countedAt' | 'counts'>,
  now: Instant,
): Certainty {
  if (countedAt === null) return counts.tickets === 0 ? 'never' : 'about';
  return epochMs(now) - epochMs(countedAt) > DAY_MS ? 'about' : 'exact';
}
