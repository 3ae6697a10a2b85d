import type { ThemeId, TicketId, UserId } from '../basis/Id.ts';
import { type MentionStanding, placeOf } from '../event/MentionStanding.ts';
import { askedNow } from '../event/askedNow.ts';
import { isSwept } from '../mention/isSwept.ts';
import type { Mention } from '../mention/Mention.ts';
import { type MentionKey, mentionKey } from '../mention/mentionKey.ts';
import type { Merge } from './Merge.ts';
import { rootOf } from './rootOf.ts';
import type { MentionPart, StandingMention } from './StandingMention.ts';

interface Gathered {
  readonly key: MentionKey;
  readonly placeId: ThemeId;
  readonly records: Mention[];
}

const NOBODY: readonly UserId[] = [];

/**
 * The mentions that count for each theme: every standing record in exactly one theme, moves and merges followed;
 * withdrawn and removed ones nowhere. `records` come once each and in a fixed order (`newestMentions`), which is the
 * order of what is given.
 */
export function collectMentions(
  records: readonly Mention[],
  standings: ReadonlyMap<MentionKey, MentionStanding>,
  merges: ReadonlyMap<ThemeId, Merge>,
): ReadonlyMap<ThemeId, readonly StandingMention[]> {
  const themes = new Map<ThemeId, Map<TicketId, Gathered[]>>();
  const shortcuts = new Map<ThemeId, ThemeId>();
  for (const record of records) {
    const key = mentionKey(record.ticketId, record.themeId);
    const standing = standings.get(key);
    if (record.withdrawn || (standing !== undefined && standing.removedBy !== null)) continue;
    const asked = askedNow(record, standing);
    const placeId = standing === undefined ? record.themeId : placeOf(standing);
    const root = rootOf(placeId, merges, shortcuts);
    const tickets = themes.get(root) ?? new Map<TicketId, Gathered[]>();
    const parts = tickets.get(record.ticketId) ?? [];
    const part = parts.find((other) => other.key === key);
    if (part === undefined) parts.push({ key, placeId, records: [asked] });
    else part.records.push(asked);
    tickets.set(record.ticketId, parts);
    themes.set(root, tickets);
  }
  const standing = (ticketId: TicketId, gathered: readonly Gathered[]): StandingMention => {
    const parts = gathered.map((part) => partOf(part, standings.get(part.key)));
    return {
      ticketId,
      parts,
      taggedBy: distinct(parts.length === 1 ? taggersOf(parts[0]) : parts.flatMap(taggersOf)),
    };
  };
  return new Map(
    [...themes].map(([theme, tickets]) => [theme, [...tickets].map(([id, parts]) => standing(id, parts))]),
  );
}

function partOf({ key, placeId, records }: Gathered, standing: MentionStanding | undefined): MentionPart {
  if (standing === undefined) return { key, placeId, records, confirmedBy: NOBODY };
  const confirmedBy = standing.confirmations
    .filter(({ by, themeId }) => themeId === placeId && !records.some(({ taggedBy }) => taggedBy === by))
    .map(({ by }) => by);
  return { key, placeId, records, confirmedBy: distinct(confirmedBy) };
}

function taggersOf(part: MentionPart | undefined): readonly UserId[] {
  return (part?.records ?? []).filter((record) => !isSwept(record)).map(({ taggedBy }) => taggedBy);
}

function distinct(ids: readonly UserId[]): readonly UserId[] {
  return ids.length < 2 ? ids : [...new Set(ids)].sort();
}
