import type { ThemeId } from '../basis/Id.ts';
import { type MentionKey, themeOfKey } from '../mention/mentionKey.ts';
import { isNamedByItsDeed } from './eventIdOf.ts';
import type { JournalEvent } from './JournalEvent.ts';
import type { MentionEvent } from './MentionEvent.ts';
import { type MentionStanding, placeOf, untouched } from './MentionStanding.ts';
import { orderEvents } from './orderEvents.ts';
import { takeHold } from './takeHold.ts';

/** An event by which a mention comes to stand elsewhere, or nowhere. */
export type PlacingEvent = Extract<
  MentionEvent,
  JournalEvent<
    'mention.removed' | 'mention.restored' | 'mention.moved' | 'mention.split' | 'mention.movedBack',
    unknown
  >
>;

const KINDS: ReadonlySet<string> = new Set<PlacingEvent['kind']>([
  'mention.removed',
  'mention.restored',
  'mention.moved',
  'mention.split',
  'mention.movedBack',
]);

/** Whether it says where mentions stand. */
export function isPlacing(event: JournalEvent): event is PlacingEvent {
  return KINDS.has(event.kind);
}

/**
 * Where mentions stand by the newest part of a journal, before merges; `null` where they were removed. What was before that
 * part is taken to be as its first event found it: good enough to know what a theme sounds like, while what counts is
 * folded from the whole journal (`foldStandings`). Mentions that are not named stand where they were tagged.
 */
export function placesLately(events: readonly PlacingEvent[]): ReadonlyMap<MentionKey, ThemeId | null> {
  const standings = new Map<MentionKey, MentionStanding>();
  for (const event of orderEvents(events)) {
    if (!isPlacing(event) || !isNamedByItsDeed(event)) continue;
    for (const key of new Set(event.payload.mentions)) {
      const after = takeHold(standings.get(key) ?? foundBy(event, key), event);
      if (after !== null) standings.set(key, after);
    }
  }
  return new Map(
    [...standings].map(([key, standing]) => [key, standing.removedBy === null ? placeOf(standing) : null]),
  );
}

/** How its first known event found it. What took something back that is not known left it where it was tagged. */
function foundBy({ kind, themeId }: PlacingEvent, key: MentionKey): MentionStanding {
  const isBack = kind === 'mention.movedBack' || kind === 'mention.restored';
  return { ...untouched(key), placings: [{ themeId: isBack ? themeOfKey(key) : themeId, by: null }] };
}
