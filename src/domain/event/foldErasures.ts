import type { EventId, MentionId, UserId } from '../basis/Id.ts';
import type { Mention } from '../mention/Mention.ts';
import { mentionIdParts } from '../mention/mentionId.ts';
import { isStandIn } from '../mention/standIn.ts';
import { isNamedByItsDeed } from './eventIdOf.ts';
import type { JournalEvent } from './JournalEvent.ts';
import type { ErasedMention, ErasureEvent } from './MentionEvent.ts';
import { orderEvents } from './orderEvents.ts';
import { overtaken, type Overtaken, type OvertakenEvents } from './Overtaken.ts';

/** What erasures left. */
export interface Erasures {
  /** Instead of the deleted records: no words, no brand, a stand-in for the customer, the tagger's credit. */
  readonly byRecord: ReadonlyMap<MentionId, Mention>;
  readonly overtaken: OvertakenEvents;
}

/**
 * The mentions of erased persons, as they go on counting, whatever order the events arrive in and however often. Where
 * two admins erased one person at once, or an erasure was begun twice, the records that both name show that their
 * stand-ins are one person. The last quote of a theme may be gone with a person, so "last heard" may move back.
 */
export function foldErasures(events: readonly JournalEvent[]): Erasures {
  const erased = new Map<MentionId, { readonly record: ErasedMention; readonly event: ErasureEvent }>();
  const sameAs = new Map<UserId, UserId>();
  const missed = new Map<EventId, Overtaken>();
  for (const event of orderEvents(events)) {
    if (!isErasure(event)) continue;
    const { records, standIn } = event.payload;
    if (!isNamedByItsDeed(event) || !isStandIn(standIn)) {
      missed.set(...overtaken(event, 'forged'));
      continue;
    }
    let isNew = false;
    for (const record of records) {
      const before = erased.get(record.id);
      if (before === undefined || (keepsCustomer(before.record) && !keepsCustomer(record))) {
        erased.set(record.id, { record, event });
        isNew = true;
      } else if (!keepsCustomer(before.record) && !keepsCustomer(record)) {
        const [one, other] = [firstOf(before.event.payload.standIn, sameAs), firstOf(standIn, sameAs)];
        if (one === other) continue;
        // That both are one person is news, too.
        sameAs.set(other, one);
        isNew = true;
      }
    }
    if (!isNew) missed.set(...overtaken(event, 'changed'));
  }
  const byRecord = new Map(
    [...erased].map(([id, { record, event }]) => [
      id,
      asMention(record, firstOf(event.payload.standIn, sameAs), event),
    ]),
  );
  return { byRecord, overtaken: missed };
}

function isErasure(event: JournalEvent): event is ErasureEvent {
  return event.kind === 'mention.erased';
}

/** Only somebody else's words in it were erased. Should its customer be forgotten as well, that holds, whichever came first. */
function keepsCustomer({ requesterId }: ErasedMention): boolean {
  return requesterId !== undefined;
}

function firstOf(standIn: UserId, sameAs: ReadonlyMap<UserId, UserId>): UserId {
  let first = standIn;
  for (let next = sameAs.get(first); next !== undefined; next = sameAs.get(first)) first = next;
  return first;
}

function asMention(
  { id, organizationId, requesterId }: ErasedMention,
  customer: UserId,
  { at }: ErasureEvent,
): Mention {
  return {
    id,
    ...mentionIdParts(id),
    requesterId: requesterId === undefined ? customer : requesterId,
    organizationId,
    brandId: null,
    quotes: [],
    withdrawn: false,
    at,
  };
}
