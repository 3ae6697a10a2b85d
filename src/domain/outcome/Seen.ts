import type { ThemeId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import { utcWeek } from '../basis/utcWeek.ts';
import type { ThemeNumbers } from '../champion/ThemeNumbers.ts';
import { trendOf } from '../theme/trendOf.ts';

/** How a theme stood when somebody looked. */
export interface SeenTheme {
  readonly people: number;
  readonly champion: UserId | null;
  /** Where its mentions counted: itself, or what it was merged into. */
  readonly into: ThemeId;
  readonly isGrowing: boolean;
}

/** How all themes stood when somebody looked. It holds no words. */
export interface Seen {
  /** By this machine's clock. */
  readonly at: Instant;
  /** The latest that was known to have happened, by Zendesk's clock; `null` where nothing had. */
  readonly upTo: Instant | null;
  readonly themes: ReadonlyMap<ThemeId, SeenTheme>;
}

/** How they stand by the account's numbers. */
export function seenIn(numbers: readonly ThemeNumbers[], upTo: Instant | null, at: Instant): Seen {
  const week = utcWeek(at);
  const themes = numbers.map(({ id, counts, championId, countsIn, weekly }) => {
    const isGrowing = trendOf(weekly, week).direction === 'growing';
    return [id, { people: counts.people, champion: championId, into: countsIn, isGrowing }] as const;
  });
  return { at, upTo, themes: new Map(themes) };
}
