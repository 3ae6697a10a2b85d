import type { EventId, UserId } from '#domain/basis/Id.ts';
import { textHash } from '#domain/basis/textHash.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { draftKudos, draftKudosEnd, praiserHash } from '#domain/ledger/KudosEvent.ts';
import { servedBy } from '#domain/ledger/servedBy.ts';
import type { Sentence } from '#domain/sentence/Sentence.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from '../Outside.ts';

type From = Pick<Outside, 'store' | 'people' | 'worker' | 'now' | 'newId'>;

/** Why praise was not passed on; `left`: they do not work here any more. */
export type KudosFailure = Failure | { readonly kind: 'left' };

/** A kudos that was given, so that it can be taken back. */
export interface Given {
  readonly id: EventId;
  readonly themeId: JournalEvent['themeId'];
}

const never = new AbortController().signal;

/**
 * Passes praise on to a colleague who answered in this conversation. Only where it stands is written: whoever receives it
 * reads it there. Not through the outbox, because it concerns somebody else.
 */
export async function giveKudos(
  { store, people, worker, now, newId }: From,
  conversation: Conversation,
  { comment, start, end, text, wordsOf }: Sentence,
  to: UserId,
): Promise<Result<Given, KudosFailure>> {
  const what = 'give kudos';
  const said = conversation.comments.find(({ key }) => key === comment);
  const isTheirs = servedBy(conversation, comment).some(({ id }) => id === to) && to !== worker.id;
  // What only colleagues may read, and what no customer said, is passed on to nobody.
  if (said === undefined || !said.isPublic || wordsOf !== 'customer' || !isTheirs)
    return failed({ kind: 'gone', what });
  const shown = await people.show([to], never);
  if (!shown.ok) return shown;
  if (shown.value.find(({ id }) => id === to)?.isStaff !== true) return failed({ kind: 'left' });
  const facts = {
    to,
    ticketId: conversation.ticketId,
    words: textHash(text),
    start,
    end,
    person: praiserHash(said.authorId),
    attempt: newId(),
  };
  const event = draftKudos(facts, { actor: worker.id, at: now() });
  const written = await store.writeEvent(event);
  if (!written.ok) return written;
  if (written.value.taken) return failed({ kind: 'refused', what, reason: event.id });
  return ok({ id: written.value.event.id, themeId: event.themeId });
}

/** Takes one back that this person gave, or puts one away that they were given. Doing it twice is as once. */
export async function endKudos(
  { store, worker, now }: Pick<Outside, 'store' | 'worker' | 'now'>,
  kind: 'kudos.takenBack' | 'kudos.putAway',
  kudos: Given,
): Promise<Result<JournalEvent, Failure>> {
  const event = draftKudosEnd(kind, kudos, { actor: worker.id, at: now() });
  const written = await store.writeEvent(event);
  if (!written.ok) return written;
  if (written.value.taken) return failed({ kind: 'refused', what: 'end kudos', reason: event.id });
  return ok(written.value.event);
}
