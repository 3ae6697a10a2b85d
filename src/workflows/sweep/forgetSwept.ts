import type { UserId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { erasedTickets } from '#domain/event/erasedTickets.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import type { SweepShelf, SweptAsk } from '#ports/SweepShelf.ts';
import { withoutPeople } from './withoutPeople.ts';

const FATES = ['open', 'accepted', 'dismissed'] as const;

/** Forgets what reading history found of a person, whatever became of it: theirs alone, and where they are quoted. */
export async function forgetSwept(shelf: SweepShelf, person: UserId): Promise<Result<void, Failure>> {
  const all = await allAsks(shelf);
  if (!all.ok) return all;
  const free = new Set(withoutPeople(all.value, new Set([person])));
  return shelf.remove(all.value.filter((ask) => !free.has(ask)).map(({ id }) => id));
}

/**
 * Forgets what was found of people whom the journal says are forgotten, wherever that was done: who asked in a ticket of
 * theirs is known by that ticket. Gives what is open without them.
 */
export async function openWithoutErased(
  shelf: SweepShelf,
  events: readonly JournalEvent[],
): Promise<Result<readonly SweptAsk[], Failure>> {
  const erased = erasedTickets(events);
  if (erased.size === 0) return shelf.asks('open');
  const all = await allAsks(shelf);
  if (!all.ok) return all;
  const people = all.value.flatMap(({ ticketId, requesterId }) =>
    erased.has(ticketId) && requesterId !== null ? [requesterId] : [],
  );
  const free = new Set(withoutPeople(all.value, new Set(people), erased));
  const removed = await shelf.remove(all.value.filter((ask) => !free.has(ask)).map(({ id }) => id));
  return removed.ok ? shelf.asks('open') : removed;
}

async function allAsks(shelf: SweepShelf): Promise<Result<readonly SweptAsk[], Failure>> {
  const all: SweptAsk[] = [];
  for (const fate of FATES) {
    const asks = await shelf.asks(fate);
    if (!asks.ok) return asks;
    all.push(...asks.value);
  }
  return ok(all);
}
