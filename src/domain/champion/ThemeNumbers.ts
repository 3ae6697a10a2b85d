import type { ThemeId, UserId } from '../basis/Id.ts';
import { placeOf } from '../event/MentionStanding.ts';
import type { Counts } from '../mention/countMentions.ts';
import { themeOfKey } from '../mention/mentionKey.ts';
import { isStandIn } from '../mention/standIn.ts';
import { countStanding } from '../theme/countStanding.ts';
import { countWeekly } from '../theme/countWeekly.ts';
import type { StandingMention } from '../theme/StandingMention.ts';
import type { ThemeFacts } from '../theme/Theme.ts';
import type { Weekly } from '../theme/Weekly.ts';
import type { AccountFold } from './FoldedTheme.ts';

/** What lists show of a theme, as mentions and events tell it: small enough to be kept for thousands of themes. */
export interface ThemeNumbers {
  readonly id: ThemeId;
  /** `null` where its creation is not among the events. */
  readonly facts: ThemeFacts | null;
  readonly championId: UserId | null;
  /** Who was asked to carry it, or to carry it with the champion, and has not answered. */
  readonly offeredTo?: UserId;
  /** None while it is part of another theme. */
  readonly counts: Counts;
  /** `null` where nobody was heard. */
  readonly weekly: Weekly | null;
  /** Where its mentions count: itself, or the theme that it is part of in the end. */
  readonly countsIn: ThemeId;
  /** Whoever looks at its own mentions alone counts otherwise: they were merged, moved, removed or erased. */
  readonly isMixed: boolean;
}

/** The numbers of every theme of a fold, in the order of their ids. */
export function numbersOf({ themes, standings }: AccountFold): readonly ThemeNumbers[] {
  const touched = new Set<ThemeId>();
  for (const [key, standing] of standings) {
    const [from, to] = [themeOfKey(key), placeOf(standing)];
    if (from === to && standing.removedBy === null) continue;
    touched.add(from).add(to);
  }
  return [...themes.values()].map(({ id, facts, championship, countsIn, parts, mentions }) => ({
    id,
    facts,
    championId: championship.championId,
    ...(championship.roles?.offer ? { offeredTo: championship.roles.offer.to } : {}),
    counts: countStanding(mentions),
    weekly: countWeekly(mentions),
    countsIn,
    isMixed: countsIn !== id || parts.length > 0 || touched.has(id) || mentions.some(isErased),
  }));
}

function isErased({ parts }: StandingMention): boolean {
  return parts.some(({ records }) =>
    records.some(({ requesterId }) => requesterId !== null && isStandIn(requesterId)),
  );
}
