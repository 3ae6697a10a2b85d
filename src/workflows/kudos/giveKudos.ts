import type { EventId, UserId } from '#domain/basis/Id.ts';
import { textHash } from '#domain/basis/textHash.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { kudosPlace } from '#domain/event/kudosPlace.ts';
import { draftKudos, draftKudosEnd, praiserHash } from '#domain/ledger/KudosEvent.ts';
import { servedBy } from '#domain/ledger/servedBy.ts';
import type { Sentence } from '#domain/sentence/Sentence.ts';
import type { Failure } from '#ports/Failure.ts';
import type { KeptKudos } from '#ports/OutcomeShelf.ts';
import type { Outside } from '../Outside.ts';

type From = Pick<Outside, 'store' | 'people' | 'worker' | 'now' | 'newId' | 'outcome'>;

/** So many are remembered: they go years back. */
const MOST_KEPT = 1_000;

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
  { store, people, worker, now, newId, outcome }: From,
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
  const given = { id: written.value.event.id, themeId: event.themeId };
  await remember(outcome, (kept) => [{ ...given, to }, ...kept].slice(0, MOST_KEPT));
  return ok(given);
}

/**
 * What this person passed on of these words in this browser, so that it is not offered again; `null` where they did not. From
 * elsewhere it may be offered again: given twice it counts once.
 */
export async function kudosGiven(
  { outcome }: Pick<Outside, 'outcome'>,
  { ticketId }: Pick<Conversation, 'ticketId'>,
  { start, text }: Sentence,
): Promise<KeptKudos | null> {
  const place = kudosPlace({ ticketId, words: textHash(text), start });
  const kept = await shelfOf(outcome).then((shelf) => shelf?.given());
  return kept?.ok === true ? (kept.value.find(({ themeId }) => themeId === place) ?? null) : null;
}

/** Takes one back that this person gave, or puts one away that they were given. Doing it twice is as once. */
export async function endKudos(
  { store, worker, now, outcome }: Pick<Outside, 'store' | 'worker' | 'now' | 'outcome'>,
  kind: 'kudos.takenBack' | 'kudos.putAway',
  kudos: Given,
): Promise<Result<JournalEvent, Failure>> {
  const event = draftKudosEnd(kind, kudos, { actor: worker.id, at: now() });
  const written = await store.writeEvent(event);
  if (!written.ok) return written;
  if (written.value.taken) return failed({ kind: 'refused', what: 'end kudos', reason: event.id });
  await remember(outcome, (kept) => kept.filter(({ id }) => id !== kudos.id));
  return ok(written.value.event);
}

async function shelfOf(outcome: Outside['outcome']) {
  const tools = await outcome().catch(() => null);
  return tools?.shelf ?? null;
}

/** What cannot be remembered is offered again, which does no harm. */
async function remember(
  outcome: Outside['outcome'],
  change: (kept: readonly KeptKudos[]) => readonly KeptKudos[],
): Promise<void> {
  const shelf = await shelfOf(outcome);
  const kept = await shelf?.given();
  if (shelf !== null && kept?.ok === true) await shelf.saveGiven(change(kept.value));
}
