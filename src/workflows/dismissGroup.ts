import { ok, type Result } from '#domain/basis/Result.ts';
import { isoWeek } from '#domain/basis/isoWeek.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from './Outside.ts';

type From = Pick<Outside, 'dismissals' | 'replica' | 'worker' | 'now'>;

/**
 * Remembers that an ask is "not feedback" (`isDismissed`), or takes that back, in the account and in this browser.
 * A week's record that somebody damaged is written anew from what this browser knows.
 */
export async function dismissGroup(
  outside: From,
  groupId: string,
  isDismissed: boolean,
  signal: AbortSignal,
): Promise<Result<void, Failure>> {
  const { dismissals, replica, worker, now } = outside;
  const week = isoWeek(now());
  const stored = await dismissals.read(worker.id, [week], signal);
  if (!stored.ok && stored.failure.kind !== 'unreadable') return stored;
  const kept = await replica.dismissed();
  const known = kept.ok ? kept.value : [];
  const before = stored.ok ? stored.value : known;
  const saved = await dismissals.save(worker.id, week, change(before, groupId, isDismissed));
  if (!saved.ok) return saved;
  await replica.saveDismissed(change(known, groupId, isDismissed));
  return ok(undefined);
}

function change(ids: readonly string[], id: string, isIn: boolean): readonly string[] {
  const others = ids.filter((other) => other !== id);
  return isIn ? [...others, id] : others;
}
