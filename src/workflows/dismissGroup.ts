import { ok, type Result } from '#domain/basis/Result.ts';
import { isoWeek } from '#domain/basis/isoWeek.ts';
import type { TicketId } from '#domain/basis/Id.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxWrite } from '#ports/Outbox.ts';
import type { Outside } from './Outside.ts';
import { dropUnsent } from './outbox/dropUnsent.ts';
import { keepWrite } from './outbox/keepWrite.ts';

type From = Pick<Outside, 'dismissals' | 'replica' | 'outbox' | 'worker' | 'now' | 'newId'>;
type Dismissal = Extract<OutboxWrite, { kind: 'dismissal' }>;

/**
 * Remembers that an ask is "not feedback" (`isDismissed`), or takes that back: in this browser at once, and through the
 * outbox in the account. Where the browser keeps nothing, in the account before this resolves.
 */
export async function dismissGroup(
  outside: From,
  groupId: string,
  isDismissed: boolean,
  signal: AbortSignal,
  ticketId: TicketId | null = null,
): Promise<Result<void, Failure>> {
  const { replica, now } = outside;
  const write: Dismissal = { kind: 'dismissal', groupId, week: isoWeek(now()), isDismissed };
  const isDropped = await dropUnsent(
    outside,
    (entry) =>
      entry.write.kind === 'dismissal' &&
      entry.write.groupId === groupId &&
      entry.write.isDismissed !== isDismissed,
  );
  if (!isDropped) {
    const kept = await keepWrite(outside, write, { ticketId, themeName: null });
    if (!kept.ok) return sendDismissal(outside, write, signal);
  }
  const known = await replica.dismissed();
  await replica.saveDismissed(change(known.ok ? known.value : [], groupId, isDismissed));
  return ok(undefined);
}

/**
 * Brings the agent's list of that week up to one dismissal, in the account and in this browser. A record that somebody
 * damaged is written anew from what this browser knows.
 */
export async function sendDismissal(
  { dismissals, replica, worker }: Pick<Outside, 'dismissals' | 'replica' | 'worker'>,
  { groupId, week, isDismissed }: Dismissal,
  signal: AbortSignal,
): Promise<Result<void, Failure>> {
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
