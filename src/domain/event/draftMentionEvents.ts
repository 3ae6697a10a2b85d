import type { EventId, ThemeId, UserId } from '../basis/Id.ts';
import type { Importance } from '../mention/Importance.ts';
import type { MentionKey } from '../mention/mentionKey.ts';
import { compareEvents } from './compareEvents.ts';
import { draftEvent } from './draftEvent.ts';
import { inChunks } from './inChunks.ts';
import type { JournalEvent } from './JournalEvent.ts';
import type { MentionEvent } from './MentionEvent.ts';
import { type MentionStanding, placeOf, placingOf, untouched } from './MentionStanding.ts';
import { takeHold } from './takeHold.ts';

/** What somebody does to mentions; see `MentionEvent`. */
export type MentionDeed =
  | {
      readonly kind: Exclude<
        MentionEvent['kind'],
        'mention.moved' | 'mention.split' | 'mention.askedBy' | 'mention.weighed'
      >;
    }
  | { readonly kind: 'mention.moved' | 'mention.split'; readonly to: ThemeId }
  | { readonly kind: 'mention.askedBy'; readonly requesterId: UserId }
  | { readonly kind: 'mention.weighed'; readonly importance: Importance | null };

/** So many keep an event below what a record holds (32 KB), whatever its ids. */
export const MENTIONS_PER_EVENT = 400;

/**
 * The events by which somebody does this to these mentions, as they stand: one for each theme in which some of them are
 * (and, when something is taken back, for each event that is), of at most 400 mentions. Mentions to which it cannot be
 * done, as far as is known here, are left out: restoring what is not removed, moving to where it is. None may be left.
 */
export function draftMentionEvents(
  standings: ReadonlyMap<MentionKey, MentionStanding>,
  deed: MentionDeed,
  mentions: Iterable<MentionKey>,
  { actor, at }: Pick<JournalEvent, 'actor' | 'at'>,
): readonly MentionEvent[] {
  const groups = new Map<string, { readonly themeId: ThemeId; readonly keys: MentionKey[] }>();
  const standingOf = (key: MentionKey) => standings.get(key) ?? untouched(key);
  for (const key of [...new Set(mentions)].sort()) {
    const standing = standingOf(key);
    const themeId = placeOf(standing);
    const name = `${themeId} ${takenBack(deed, standing) ?? ''}`;
    const group = groups.get(name) ?? { themeId, keys: [] };
    group.keys.push(key);
    groups.set(name, group);
  }
  return [...groups.values()].flatMap(({ themeId, keys }) => {
    const about = (mentions: readonly MentionKey[]) => {
      const after = predecessor(deed, mentions.map(standingOf));
      return draftEvent({ ...spoken(deed, mentions), themeId, actor, after, at }) as MentionEvent;
    };
    const possible = keys.filter((key) => takeHold(standingOf(key), about([key])) !== null);
    return inChunks(possible, MENTIONS_PER_EVENT).map(about);
  });
}

function spoken(deed: MentionDeed, mentions: readonly MentionKey[]) {
  const { kind, ...more } = deed;
  return { kind, payload: { mentions, ...more } };
}

function predecessor(deed: MentionDeed, standings: readonly MentionStanding[]): EventId | null {
  const [first] = standings;
  if (deed.kind === 'mention.restored' || deed.kind === 'mention.movedBack')
    return first === undefined ? null : takenBack(deed, first);
  const last = standings
    .flatMap(({ lastEvent }) => (lastEvent === null ? [] : [lastEvent]))
    .toSorted(compareEvents)
    .at(-1);
  return last?.id ?? null;
}

/** The event that the deed takes back, if it is one that does. */
function takenBack({ kind }: MentionDeed, standing: MentionStanding): EventId | null {
  if (kind === 'mention.restored') return standing.removedBy;
  return kind === 'mention.movedBack' ? placingOf(standing).by : null;
}
