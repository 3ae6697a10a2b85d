import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxWrite, Sent } from '#ports/Outbox.ts';
import { patchKept } from '../keepTheme.ts';
import { type SettledEvent, settleEvent } from '../theme/settleEvent.ts';
import type { Sender } from './Sender.ts';

type EventWrite = Extract<OutboxWrite, { kind: 'event' }>;
type To = Pick<Sender, 'store' | 'replica' | 'outbox' | 'settings' | 'leases' | 'worker' | 'now'>;

/** Writes an event, and brings the theme's record and this browser's copy of it up to it. Twice is as once. */
export async function sendEvent(outside: To, write: EventWrite): Promise<Result<Sent, Failure>> {
  const { store, replica, outbox } = outside;
  const { event } = write;
  const written = await store.writeEvent(event);
  if (!written.ok) return written;
  if (written.value.taken) return failed({ kind: 'refused', what: 'write event', reason: event.id });
  const told = await tellRecord(outside, write, written.value.event);
  if (!told.ok) return told;
  const theme = await patchKept(replica, told.value.record);
  if (theme !== null) outbox.tell({ about: 'theme', theme });
  return ok(told.value.isOvertaken ? { kind: 'done', isOvertaken: true } : { kind: 'done' });
}

async function tellRecord(
  outside: To,
  { event, record }: EventWrite,
  stored: JournalEvent,
): Promise<Result<SettledEvent, Failure>> {
  if (/^(?:decision|pitch)\./.test(event.kind)) {
    const loaded = await import('../decide/settleSaid.ts').catch(() => null);
    if (loaded !== null) return loaded.settleSaid(outside, stored, record);
  }
  return settleEvent(outside, stored, record);
}
