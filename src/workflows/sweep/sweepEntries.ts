import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { SweepEntries } from '#ports/SweepEntries.ts';
import type { BoardOutside } from '../Outside.ts';

/** What asks the account about reading history; fails as `offline` where it cannot be loaded now. */
export async function sweepEntries({
  sweepEntries: load,
}: Pick<BoardOutside, 'sweepEntries'>): Promise<Result<SweepEntries, Failure>> {
  const entries = await load().catch(() => null);
  return entries === null ? failed({ kind: 'offline', what: 'read history' }) : ok(entries);
}
