import type { TicketId, UserId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { inChunks } from '#domain/event/inChunks.ts';
import { erasedTickets } from '#domain/event/erasedTickets.ts';
import { exclusionOf } from '#domain/setting/exclusionOf.ts';
import type { TicketNow } from '#ports/AccountTickets.ts';
import type { Failure } from '#ports/Failure.ts';
import type { SweptAsk } from '#ports/SweepShelf.ts';
import { loadSettings } from '../loadSettings.ts';
import type { BoardOutside } from '../Outside.ts';
import { readGroups, type RulesFrom } from '../readRules.ts';
import type { Syncer } from '../sync/Syncer.ts';
import { refreshAccount } from '../sync/refreshAccount.ts';
import { withoutPeople } from './withoutPeople.ts';

/** What holding asks against the account needs of the world. */
export type RecheckFrom = RulesFrom & Syncer & Pick<BoardOutside, 'accountTickets' | 'worker'>;

/** What of some asks may be stored, as the account is at this moment. */
export interface Recheck {
  /** With the requester that their ticket has now. */
  readonly asks: readonly SweptAsk[];
  /** The ids of all others: kept from the app meanwhile, deleted, or of somebody who was forgotten. */
  readonly gone: readonly string[];
}

const AT_A_TIME = 100;

/**
 * Holds asks against the account right before they are stored, since days may lie between: what an admin keeps from the app
 * by now, tickets that are deleted, and people who were forgotten or deleted are left out. Fails where any of that cannot be
 * known.
 */
export async function recheckAsks(
  outside: RecheckFrom,
  asks: readonly SweptAsk[],
  signal: AbortSignal,
): Promise<Result<Recheck, Failure>> {
  const [settings, groups, synced] = await Promise.all([
    loadSettings(outside, signal, 0),
    readGroups(outside, signal),
    refreshAccount(outside, true, signal),
  ]);
  if (!settings.ok) return settings;
  if (settings.value.outdated !== null) return failed(settings.value.outdated);
  if (!groups.ok) return groups;
  if (!synced.ok) return synced;
  const { settings: decided, doubtful } = settings.value.book;
  if (doubtful.includes('privacy')) return failed({ kind: 'readOnly', what: 'import', because: 'doubtful' });
  // An erasure that was not read is one that would be undone.
  if (!synced.value.feeds.events.isWhole)
    return failed({ kind: 'unreadable', what: 'read events', path: 'events' });
  const kept = await outside.accountReplica.read();
  if (!kept.ok) return kept;
  // An export does not show the newest minute.
  const latest = await outside.accountFeed.latestPage('events', null, signal);
  if (!latest.ok) return latest;
  const events = new Map([
    ...kept.value.events.map((event) => [event.id, event] as const),
    ...latest.value.events.map(({ value }) => [value.id, value] as const),
  ]);
  const erased = erasedTickets([...events.values()]);
  const tickets = await ticketsNow(outside, [...asks.map(({ ticketId }) => ticketId), ...erased], signal);
  if (!tickets.ok) return tickets;
  const publicIds = new Set(groups.value.publicIds);
  const open = asks.flatMap((ask) => {
    const now = tickets.value.get(ask.ticketId);
    if (now === undefined || exclusionOf(now.place, decided.privacy, publicIds) !== null) return [];
    return [{ ...ask, requesterId: now.requesterId }];
  });
  const people = [...new Set(open.flatMap(({ requesterId }) => requesterId ?? []))];
  const there = await outside.accountTickets.usersThere(people, signal);
  if (!there.ok) return there;
  const forgotten = new Set<UserId>(people.filter((id) => !there.value.has(id)));
  for (const id of erased) {
    const requester = tickets.value.get(id)?.requesterId ?? null;
    if (requester !== null) forgotten.add(requester);
  }
  const free = withoutPeople(open, forgotten, erased);
  const left = new Set(free.map(({ id }) => id));
  return ok({ asks: free, gone: asks.map(({ id }) => id).filter((id) => !left.has(id)) });
}

async function ticketsNow(
  { accountTickets }: Pick<BoardOutside, 'accountTickets'>,
  ids: readonly TicketId[],
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<TicketId, TicketNow>, Failure>> {
  const found = new Map<TicketId, TicketNow>();
  for (const some of inChunks([...new Set(ids)], AT_A_TIME)) {
    const shown = await accountTickets.show(some, signal);
    if (!shown.ok) return shown;
    for (const ticket of shown.value) found.set(ticket.id, ticket);
  }
  return ok(found);
}
