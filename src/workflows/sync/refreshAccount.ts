import type { Result } from '#domain/basis/Result.ts';
import { ok } from '#domain/basis/Result.ts';
import type { SyncState } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';
import { isWhole } from './isWhole.ts';
import { syncAccount } from './syncAccount.ts';
import type { Syncer } from './Syncer.ts';

/**
 * Brings the replica up to the present, and the numbers up to the replica. What could not be read (no connection, slow
 * down) does not keep the numbers from saying what is kept.
 */
export async function refreshAccount(
  syncer: Syncer,
  isPrompted: boolean,
  signal: AbortSignal,
): Promise<Result<SyncState, Failure>> {
  const synced = await syncAccount(syncer, isPrompted, signal);
  const counted = await recountAccount(syncer);
  return synced.ok && !counted.ok ? counted : synced;
}

/**
 * Derives the numbers anew where something was added since, once all of the account is there. The words of customers
 * who were erased leave this browser with it.
 */
export async function recountAccount({
  accountReplica,
  folding,
}: Pick<Syncer, 'accountReplica' | 'folding'>): Promise<Result<void, Failure>> {
  const [state, before] = [await accountReplica.state(), await accountReplica.numbers()];
  if (!state.ok) return state;
  if (!before.ok) return before;
  if (!isWhole(state.value) || before.value?.isFresh === true) return ok(undefined);
  const folded = await folding.numbers();
  if (!folded.ok) return folded;
  const { revision, themes, toErase } = folded.value;
  const at = state.value?.syncedAt ?? null;
  if (at === null) return ok(undefined);
  const saved = await accountReplica.saveNumbers({ revision, themes, at });
  if (!saved.ok) return saved;
  if (toErase.length > 0) {
    const dropped = await accountReplica.drop(toErase);
    if (!dropped.ok) return dropped;
    const again = await folding.numbers();
    if (!again.ok) return again;
    await accountReplica.saveNumbers({ revision: again.value.revision, themes: again.value.themes, at });
  }
  return folding.tidy();
}
