import type { ThemeId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import { placeOf } from '../event/MentionStanding.ts';
import type { Counts } from '../mention/countMentions.ts';
import { themeOfKey } from '../mention/mentionKey.ts';
import { isStandIn } from '../mention/standIn.ts';
import { countStanding } from '../theme/countStanding.ts';
import { countWeekly } from '../theme/countWeekly.ts';
import type { StandingMention } from '../theme/StandingMention.ts';
import type { ThemeFacts } from '../theme/Theme.ts';
import type { Weekly } from '../theme/Weekly.ts';
import { type ChampionRoles, NO_ROLES } from './ChampionRoles.ts';
import type { Championship } from './foldChampion.ts';
import type { AccountFold } from './FoldedTheme.ts';

/** What lists show of a theme, as mentions and events tell it: small enough to be kept for thousands of themes. */
export interface ThemeNumbers {
  readonly id: ThemeId;
  /** `null` where its creation is not among the events. */
  readonly facts: ThemeFacts | null;
  readonly championId: UserId | null;
  /** Who carries it besides, and the champion's pause; only where there are some. */
  readonly coChampions?: readonly UserId[];
  readonly pause?: NonNullable<ChampionRoles['pause']>;
  /** When somebody who carries it last did something to it; only of themes with a champion. */
  readonly touchedAt?: Instant;
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
export function numbersOf({ themes, standings, journal }: AccountFold): readonly ThemeNumbers[] {
  const touched = new Set<ThemeId>();
  for (const [key, standing] of standings) {
    const [from, to] = [themeOfKey(key), placeOf(standing)];
    if (from === to && standing.removedBy === null) continue;
    touched.add(from).add(to);
  }
  const touches = touchesBy(journal);
  return [...themes.values()].map(({ id, facts, championship, countsIn, parts, mentions }) => ({
    id,
    facts,
    championId: championship.championId,
    ...carriedBy(championship, touches.get(id), mentions),
    ...(championship.roles?.offer ? { offeredTo: championship.roles.offer.to } : {}),
    counts: countStanding(mentions),
    weekly: countWeekly(mentions),
    countsIn,
    isMixed: countsIn !== id || parts.length > 0 || touched.has(id) || mentions.some(isErased),
  }));
}

type Touches = ReadonlyMap<UserId, Instant>;

/** When each person last said something about each theme. */
function touchesBy(journal: AccountFold['journal']): ReadonlyMap<ThemeId, Touches> {
  const touches = new Map<ThemeId, Map<UserId, Instant>>();
  for (const { themeId, actor, at } of journal) {
    const theirs = touches.get(themeId) ?? new Map<UserId, Instant>();
    touches.set(themeId, theirs.set(actor, at));
  }
  return touches;
}

/** Who carries it besides its champion, and when one of them last said something about it or tagged a ticket to it. */
function carriedBy(
  { championId, since, roles }: Championship,
  touches: Touches | undefined,
  mentions: readonly StandingMention[],
): Partial<ThemeNumbers> {
  if (championId === null) return {};
  const { coChampions, pause } = roles ?? NO_ROLES;
  const carriers = new Set([championId, ...coChampions, ...(pause?.standIn == null ? [] : [pause.standIn])]);
  let latest = since;
  const seen = (at: Instant | undefined) => {
    if (at !== undefined && (latest === null || at > latest)) latest = at;
  };
  for (const carrier of carriers) seen(touches?.get(carrier));
  for (const { taggedBy, parts } of mentions)
    if (taggedBy.some((tagger) => carriers.has(tagger)))
      for (const { records } of parts)
        for (const record of records) if (carriers.has(record.taggedBy)) seen(record.at);
  return {
    ...(coChampions.length > 0 ? { coChampions } : {}),
    ...(pause === null ? {} : { pause }),
    ...(latest === null ? {} : { touchedAt: latest }),
  };
}

function isErased({ parts }: StandingMention): boolean {
  return parts.some(({ records }) =>
    records.some(({ requesterId }) => requesterId !== null && isStandIn(requesterId)),
  );
}
