import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { isoWeek } from '#domain/basis/isoWeek.ts';
import type { TicketId } from '#domain/basis/Id.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxWrite } from '#ports/Outbox.ts';
import type { Outside } from './Outside.ts';
import { withDismissal } from './withDismissal.ts';
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
    if (!kept.ok) {
      const sending = await import('./sendDismissal.ts').catch(() => null);
      if (sending === null) return failed({ kind: 'offline', what: 'save dismissals' });
      return sending.sendDismissal(outside, write, ticketId, signal);
    }
  }
  const known = await replica.dismissed();
  await replica.saveDismissed(withDismissal(known.ok ? known.value : [], groupId, isDismissed));
  return ok(undefined);
}
