import type { ThemeId, UserId } from '../basis/Id.ts';
import type { Mention } from '../mention/Mention.ts';
import { partIn } from '../mention/partIn.ts';
import { type MentionKey, mentionKey } from '../mention/mentionKey.ts';
import { askedNow } from './askedNow.ts';
import { draftEvent } from './draftEvent.ts';
import { inChunks } from './inChunks.ts';
import type { JournalEvent } from './JournalEvent.ts';
import type { ErasedMention, ErasureEvent } from './MentionEvent.ts';
import { type MentionStanding, placeOf } from './MentionStanding.ts';

/** So many keep an event below what a record holds (32 KB). */
export const RECORDS_PER_ERASURE = 200;

/**
 * The events that keep counts right when this person's mentions are deleted, and those that quote them though somebody
 * else asks; where nobody is to be forgotten (`null`), only words go and everybody goes on asking. One for each theme, of at most 200 records. They are written before the records are deleted, so that nothing
 * is lost if that is cut short. Withdrawn mentions are deleted without a trace. None where the person said nothing.
 */
export function draftErasure(
  records: Iterable<Mention>,
  standings: ReadonlyMap<MentionKey, MentionStanding>,
  person: UserId | null,
  standIn: UserId,
  { actor, at }: Pick<JournalEvent, 'actor' | 'at'>,
): readonly ErasureEvent[] {
  const themes = new Map<ThemeId, ErasedMention[]>();
  for (const mention of records) {
    const { id, themeId, ticketId, organizationId } = mention;
    const standing = standings.get(mentionKey(ticketId, themeId));
    const { requesterId } = askedNow(mention, standing);
    const isCustomer = person !== null && requesterId === person;
    const isNamed = person === null || partIn(mention, person) !== null;
    if (mention.withdrawn || !(isCustomer || isNamed)) continue;
    const place = standing === undefined ? themeId : placeOf(standing);
    const others = themes.get(place) ?? [];
    others.push(isCustomer ? { id, organizationId } : { id, organizationId, requesterId });
    themes.set(place, others);
  }
  return [...themes].flatMap(([themeId, erased]) =>
    inChunks(
      erased.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      RECORDS_PER_ERASURE,
    ).map((records) =>
      draftEvent({
        kind: 'mention.erased' as const,
        themeId,
        actor,
        payload: { standIn, records },
        after: null,
        at,
      }),
    ),
  );
}
