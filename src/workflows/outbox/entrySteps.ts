import { epochMs, instant, type Instant } from '#domain/basis/Instant.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { isOfAccount } from './isOfAccount.ts';
import { isTold } from './isTold.ts';
import { keyOf, laneOf } from './laneOf.ts';

/** The first wait after a failure, doubled with each further one up to the longest; up to as much again at random. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 300_000;
/** Nothing tells for sure that a connection is back: somebody who was offline for a moment does not wait much longer … */
const OFFLINE_WAIT_MS = 10_000;
/** … and after about a quarter of an hour it is Zendesk perhaps, which a whole fleet should not ask that often. */
const OFFLINE_TRIES = 64;
const LONG_OFFLINE_WAIT_MS = 60_000;
/** Whether somebody may write again is looked at every so often; that costs no request as a rule. */
const READ_ONLY_WAIT_MS = 60_000;
/** An account that fails so often at one thing will go on failing at it. */
const MOST_FAILINGS = 8;

/** The entry is on its way: from here on it may have arrived. `null` where it is not there any more, or is stuck. */
export function beginEntry(entries: readonly OutboxEntry[], id: string): readonly OutboxEntry[] | null {
  if (!entries.some((entry) => entry.id === id && !entry.isStuck)) return null;
  return entries.map((entry) =>
    entry.id === id ? { ...entry, tries: entry.tries + 1, mayHaveArrived: true } : entry,
  );
}

/** When and how a try failed. */
export interface FailedTry {
  /** The entry as it was before the try. */
  readonly before: OutboxEntry;
  /** False where there was no connection to try it on. */
  readonly wasSent: boolean;
  readonly failure: Failure;
  readonly at: Instant;
  /** 0 to 1. */
  readonly random: number;
}

/**
 * A try failed. What may pass waits, doubling; where it concerns the whole account (no connection, too busy, signed out)
 * everything waits with it. What will not pass by itself is stuck with its reason, and with it what cannot be without it.
 */
export function failEntry(
  entries: readonly OutboxEntry[],
  { before, wasSent, failure, at, random }: FailedTry,
): readonly OutboxEntry[] {
  const tries = before.tries + 1;
  const dueAt = instant(epochMs(at) + waitMs(failure, tries, random));
  const isStuck = isLasting(failure, tries);
  const mayHaveArrived = before.mayHaveArrived || (wasSent && !isSurelyUnsent(failure, before));
  return entries.map((entry) => {
    const tried = { ...entry, failure, triedAt: at };
    if (entry.id === before.id)
      return {
        ...tried,
        ...(failure.kind === 'erased' ? wordless(entry) : {}),
        dueAt,
        isStuck,
        mayHaveArrived,
      };
    if (entry.isStuck) return entry;
    if (isStuck) return hangsOn(entry, before) ? { ...tried, isStuck } : entry;
    return isOfAccount(failure) ? { ...tried, dueAt } : entry;
  });
}

/** Wakes what is stuck of this entry's lane, so that it is tried again in its order. */
export function freeEntry(
  entries: readonly OutboxEntry[],
  { write }: OutboxEntry,
  at: Instant,
): readonly OutboxEntry[] {
  const lane = laneOf(write);
  return entries.map((entry) =>
    laneOf(entry.write) === lane ? { ...entry, isStuck: false, failure: null, dueAt: at } : entry,
  );
}

/** Whether an entry cannot be without another that came before it. */
export function hangsOn(entry: OutboxEntry, earlier: OutboxEntry): boolean {
  if (entry.order <= earlier.order || laneOf(entry.write) !== laneOf(earlier.write)) return false;
  const isCreation = earlier.write.kind === 'event' && earlier.write.event.kind === 'theme.created';
  return isCreation || keyOf(entry.write) === keyOf(earlier.write);
}

/** What its agent is told of stays; the words of somebody who was forgotten do not. */
function wordless({ write }: OutboxEntry): Pick<OutboxEntry, 'write'> {
  if (write.kind !== 'mention') return { write };
  const mention = { ...write.mention, quotes: [], withdrawn: true };
  return { write: { kind: 'mention', mention, isNew: write.isNew } };
}

function waitMs(failure: Failure, tries: number, random: number): number {
  const doubled = FIRST_WAIT_MS * 2 ** Math.min(tries - 1, 20);
  const backoff = Math.min(longestMs(failure, tries), doubled) * (1 + random);
  if (failure.kind === 'readOnly') return READ_ONLY_WAIT_MS + backoff;
  return isTold(failure) ? failure.waitSeconds * 1_000 + backoff : backoff;
}

function longestMs({ kind }: Failure, tries: number): number {
  if (kind !== 'offline') return LONGEST_WAIT_MS;
  return tries < OFFLINE_TRIES ? OFFLINE_WAIT_MS : LONG_OFFLINE_WAIT_MS;
}

function isLasting({ kind }: Failure, tries: number): boolean {
  if (kind === 'failing') return tries >= MOST_FAILINGS;
  return (
    kind === 'gone' ||
    kind === 'erased' ||
    kind === 'forbidden' ||
    kind === 'refused' ||
    kind === 'unreadable'
  );
}

/** An answer that says no; events are written in two steps, of which the first may have taken place. */
function isSurelyUnsent({ kind }: Failure, { write }: OutboxEntry): boolean {
  if (write.kind === 'event' || (write.kind === 'champion' && write.event !== null)) return false;
  return [
    'busy',
    'signedOut',
    'forbidden',
    'readOnly',
    'notSetUp',
    'fieldMissing',
    'gone',
    'erased',
    'refused',
  ].includes(kind);
}
