import { ok, type Result } from '#domain/basis/Result.ts';
import type { TicketId } from '#domain/basis/Id.ts';
import { dismissedGroup, dismissedText } from '#domain/signal/dismissedAsk.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxWrite } from '#ports/Outbox.ts';
import type { Outside } from './Outside.ts';
import { withDismissal } from './withDismissal.ts';

type Dismissal = Extract<OutboxWrite, { kind: 'dismissal' }>;

/**
 * Brings the agent's list of that week up to one dismissal, in the account and in this browser. A record that somebody
 * damaged is written anew from what this browser knows. The account is told the ticket besides, so that it can learn from
 * what was dismissed there.
 */
export async function sendDismissal(
  { dismissals, replica, worker }: Pick<Outside, 'dismissals' | 'replica' | 'worker'>,
  { groupId, week, isDismissed }: Dismissal,
  ticketId: TicketId | null,
  signal: AbortSignal,
): Promise<Result<void, Failure>> {
  const stored = await dismissals.read(worker.id, [week], signal);
  if (!stored.ok && stored.failure.kind !== 'unreadable') return stored;
  const kept = await replica.dismissed();
  const known = kept.ok ? kept.value : [];
  const others = (stored.ok ? stored.value : known).filter((text) => dismissedGroup(text) !== groupId);
  const now = isDismissed ? [...others, dismissedText(groupId, ticketId)] : others;
  const saved = await dismissals.save(worker.id, week, now);
  if (!saved.ok) return saved;
  await replica.saveDismissed(withDismissal(known, groupId, isDismissed));
  return ok(undefined);
}
