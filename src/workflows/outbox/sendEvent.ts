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
  if (event.kind.startsWith('decision.')) {
    const loaded = await import('../decide/settleAnswer.ts').catch(() => null);
    const told = loaded === null ? null : await loaded.settleAnswer(outside, record);
    if (told !== null) return told.ok ? ok({ record: told.value, isOvertaken: false }) : told;
  }
  if (event.kind.startsWith('pitch.')) {
    const loaded = await import('../pitch/settlePitch.ts').catch(() => null);
    const told = loaded === null ? null : await loaded.settlePitch(outside, stored, record);
    if (told !== null) return told;
  }
  return settleEvent(outside, stored, record);
}
