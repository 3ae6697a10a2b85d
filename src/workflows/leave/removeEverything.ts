import type { Instant } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { OwnObject } from '#ports/AccountRemoval.ts';
import type { Failure } from '#ports/Failure.ts';
import type { BoardOutside } from '../Outside.ts';
import { forgetAccount } from './forgetAccount.ts';

/** What was removed, for the files of whoever asked for it. Without names: who it was stands in Zendesk's audit log. */
export interface Receipt {
  readonly subdomain: string;
  readonly at: Instant;
  readonly removed: readonly OwnObject[];
  /** How many macros went. */
  readonly macros: number;
}

/**
 * Removes our objects with all their records, one after the other, then the macros that the app made, and what this browser
 * keeps of it all. Each step looks at what is there: stopped half-way it goes on with what is left. The first thing to go is
 * what everybody's app needs to write, so that nobody writes into half an account nor makes one more macro; what others have
 * not sent waits in their browsers.
 */
export async function removeEverything(
  outside: BoardOutside,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<Receipt, Failure>> {
  const { removal, worker, now } = outside;
  const listed = await removal.list(signal);
  if (!listed.ok) return listed;
  const objects = listed.value;
  for (const [index, { key }] of objects.entries()) {
    onProgress(index, objects.length);
    const removed = await removal.remove(key, signal);
    if (!removed.ok) return removed;
  }
  const made = await removal.macros(signal);
  if (!made.ok) return made;
  const macros = made.value.length;
  for (const [index, { id }] of made.value.entries()) {
    onProgress(objects.length + index, objects.length + macros);
    if (signal.aborted) return failed({ kind: 'cancelled', what: 'remove everything' });
    const removed = await removal.removeMacro(id);
    if (!removed.ok) return removed;
  }
  await forgetAccount(outside);
  return ok({ subdomain: worker.subdomain, at: now(), removed: objects, macros });
}
