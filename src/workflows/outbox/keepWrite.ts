import type { TicketId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry, OutboxWrite } from '#ports/Outbox.ts';
import type { Outside } from '../Outside.ts';
import { hangsOn } from './entrySteps.ts';
import { isTold } from './isTold.ts';
import { keyOf } from './laneOf.ts';

/** Where something was done, for lists of what waits. */
export interface WriteAbout {
  readonly ticketId: TicketId | null;
  readonly themeName: string | null;
}

/**
 * Puts a write into the outbox; once this resolves, nothing that happens to the page loses it. It takes the place of an
 * earlier one about the same thing that still waits. `storage` where the browser keeps nothing: then nothing was kept,
 * and the caller sends it directly.
 */
export async function keepWrite(
  { outbox, worker, now, newId }: Pick<Outside, 'outbox' | 'worker' | 'now' | 'newId'>,
  write: OutboxWrite,
  about: WriteAbout,
): Promise<Result<OutboxEntry, Failure>> {
  const fresh = {
    ...{ id: newId(), by: worker.id, subdomain: worker.subdomain, at: now(), ...about, write },
    ...{ tries: 0, triedAt: null, failure: null, dueAt: now(), isStuck: false },
  };
  const kept: OutboxEntry[] = [];
  const updated = await outbox.update((entries) => {
    kept.length = 0;
    const { entry, others } = place(entries, fresh);
    kept.push(entry);
    return [...others.map((other) => dueAgain(other, fresh.at)), entry].toSorted((a, b) => a.order - b.order);
  });
  const [entry] = kept;
  return updated.ok && entry !== undefined ? ok(entry) : (updated as Result<never, Failure>);
}

/** Where a fresh entry stands among those that wait, and which of them it leaves. */
function place(
  entries: readonly OutboxEntry[],
  fresh: Omit<OutboxEntry, 'order' | 'mayHaveArrived'>,
): { readonly entry: OutboxEntry; readonly others: readonly OutboxEntry[] } {
  const key = keyOf(fresh.write);
  const earlier = entries.filter((entry) => keyOf(entry.write) === key && entry.by === fresh.by);
  const again = earlier.find(({ write }) => isSameAction(write, fresh.write));
  if (again !== undefined) {
    return { entry: woken(again, fresh.dueAt), others: entries.filter((entry) => entry !== again) };
  }
  // A turn that may have been played is a fact of its own; everything else is said whole by the later write.
  const left = earlier.filter(({ write, mayHaveArrived }) => write.kind !== 'champion' || !mayHaveArrived);
  const mayHaveArrived = left.some((entry) => entry.mayHaveArrived);
  const order = (entries.at(-1)?.order ?? 0) + 1;
  const entry = { ...fresh, write: since(left[0]?.write, fresh.write), order, mayHaveArrived };
  const others = entries.filter((other) => !left.includes(other));
  const needed = others.find((other) => other.isStuck && hangsOn(entry, other));
  return needed === undefined
    ? { entry, others }
    : { entry: { ...entry, isStuck: true, failure: needed.failure }, others };
}

/** A mention that takes the place of one that waits comes after what stood before that one. */
function since(first: OutboxWrite | undefined, write: OutboxWrite): OutboxWrite {
  if (write.kind !== 'mention' || first?.kind !== 'mention') return write;
  const { mention } = write;
  const { isNew, before } = first;
  return { kind: 'mention', mention, isNew, ...(before === undefined ? {} : { before }) };
}

/** Somebody tried the same action again: it is the one that waits. */
function isSameAction(before: OutboxWrite, write: OutboxWrite): boolean {
  if (before.kind === 'event' && write.kind === 'event') return true;
  if (before.kind !== 'champion' || write.kind !== 'champion') return false;
  if (before.move.kind === 'handOver' && write.move.kind === 'handOver')
    return before.move.to === write.move.to;
  return before.move.kind === write.move.kind;
}

/** Somebody acts: what waits is tried again with it, but not before the time that Zendesk asked for. */
function dueAgain(entry: OutboxEntry, at: Instant): OutboxEntry {
  return entry.isStuck || entry.failure === null || isTold(entry.failure) ? entry : { ...entry, dueAt: at };
}

function woken(entry: OutboxEntry, at: Instant): OutboxEntry {
  return { ...entry, isStuck: false, failure: null, dueAt: at };
}
