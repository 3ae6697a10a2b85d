import type { Instant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { OwnObject } from '#ports/AccountRemoval.ts';
import type { Failure } from '#ports/Failure.ts';
import type { BoardOutside } from '../Outside.ts';
import { forgetAccount } from './forgetAccount.ts';

/** What was removed, for the files of whoever asked for it. Without names: who it was stands in Zendesk's audit log. */
export interface Receipt {
  readonly subdomain: string;
  readonly at: Instant;
  readonly removed: readonly OwnObject[];
}

/**
 * Removes our objects with all their records, one after the other, and what this browser keeps of them. Each step looks at
 * what is there: stopped half-way it goes on with what is left. The first thing to go is what everybody's app needs to
 * write, so that nobody writes into half an account; what others have not sent waits in their browsers.
 */
export async function removeEverything(
  outside: BoardOutside,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<Receipt, Failure>> {
  const { removal, worker, now } = outside;
  const listed = await removal.list(signal);
  if (!listed.ok) return listed;
  for (const [index, { key }] of listed.value.entries()) {
    onProgress(index, listed.value.length);
    const removed = await removal.remove(key, signal);
    if (!removed.ok) return removed;
  }
  onProgress(listed.value.length, listed.value.length);
  await forgetAccount(outside);
  return ok({ subdomain: worker.subdomain, at: now(), removed: listed.value });
}
