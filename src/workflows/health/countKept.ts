import { ok } from '#domain/basis/Result.ts';
import type { Syncer } from '../sync/Syncer.ts';
import type { Health } from './Health.ts';

/** Counts what this browser keeps of the account, beside the page; nothing to count where nothing was read. */
export async function countKept({
  accountReplica,
  folding,
  now,
}: Pick<Syncer, 'accountReplica' | 'folding' | 'now'>): Promise<Health['kept']> {
  const state = await accountReplica.state();
  if (!state.ok || state.value === null) return state.ok ? ok(null) : state;
  return folding.countAt(now());
}
