import type { EventId } from '../basis/Id.ts';
import type { MentionKey } from '../mention/mentionKey.ts';
import { isNamedByItsDeed } from './eventIdOf.ts';
import type { JournalEvent } from './JournalEvent.ts';
import type { MentionEvent } from './MentionEvent.ts';
import { type MentionStanding, untouched } from './MentionStanding.ts';
import { orderEvents } from './orderEvents.ts';
import { overtaken, type Overtaken, type OvertakenEvents } from './Overtaken.ts';
import { takeHold } from './takeHold.ts';

/** What events say about mentions. */
export interface Standings {
  /** Those that some event took hold of; all others are `untouched`. */
  readonly byMention: ReadonlyMap<MentionKey, MentionStanding>;
  readonly overtaken: OvertakenEvents;
}

const KINDS: ReadonlySet<string> = new Set<MentionEvent['kind']>([
  'mention.removed',
  'mention.restored',
  'mention.moved',
  'mention.split',
  'mention.movedBack',
  'mention.confirmed',
  'mention.unconfirmed',
  'mention.askedBy',
  'mention.weighed',
]);

/**
 * Where mentions stand after these events, whatever order they arrive in and however often. It rests on events alone:
 * who has read only some mentions agrees with everybody on which events were overtaken. A removal and a move are about
 * the ticket and the theme it was tagged to, so they also hold for a later tag of the same two, by its tagger or by a
 * second agent: only an event takes them back, since Zendesk does not say when a record got its present words.
 * Events of other kinds are passed over.
 */
export function foldStandings(events: readonly JournalEvent[]): Standings {
  const byMention = new Map<MentionKey, MentionStanding>();
  const missed = new Map<EventId, Overtaken>();
  for (const event of orderEvents(events)) {
    if (!isMentionEvent(event)) continue;
    if (!isNamedByItsDeed(event)) {
      missed.set(...overtaken(event, 'forged'));
      continue;
    }
    const keys = [...new Set(event.payload.mentions)];
    const passed = keys.filter((key) => {
      const after = takeHold(byMention.get(key) ?? untouched(key), event);
      if (after !== null) byMention.set(key, after);
      return after === null;
    });
    if (passed.length === keys.length) missed.set(...overtaken(event, 'changed'));
    else if (passed.length > 0) missed.set(event.id, { why: 'changed', mentions: passed });
  }
  return { byMention, overtaken: missed };
}

function isMentionEvent(event: JournalEvent): event is MentionEvent {
  return KINDS.has(event.kind);
}
