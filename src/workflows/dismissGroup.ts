import { ok, type Result } from '#domain/basis/Result.ts';
import { isoWeek } from '#domain/basis/isoWeek.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from './Outside.ts';

type From = Pick<Outside, 'dismissals' | 'replica' | 'worker' | 'now'>;

/** Remembers that an ask is "not feedback" (`isDismissed`), or takes that back, in the account and in this browser. */
export async function dismissGroup(
  outside: From,
  groupId: string,
  isDismissed: boolean,
  signal: AbortSignal,
): Promise<Result<void, Failure>> {
  const { dismissals, replica, worker, now } = outside;
  const week = isoWeek(now());
  const stored = await dismissals.read(worker.id, [week], signal);
  if (!stored.ok) return stored;
  const saved = await dismissals.save(worker.id, week, change(stored.value, groupId, isDismissed));
  if (!saved.ok) return saved;
  const kept = await replica.dismissed();
  await replica.saveDismissed(change(kept.ok ? kept.value : [], groupId, isDismissed));
  return ok(undefined);
}

function change(ids: readonly string[], id: string, isIn: boolean): readonly string[] {
  const others = ids.filter((other) => other !== id);
  return isIn ? [...others, id] : others;
}
