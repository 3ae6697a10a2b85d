import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxWrite, Sent } from '#ports/Outbox.ts';
import { patchKept } from '../keepTheme.ts';
import type { Sender } from './Sender.ts';

type EventWrite = Extract<OutboxWrite, { kind: 'event' }>;
type To = Pick<Sender, 'store' | 'replica' | 'outbox' | 'settings' | 'leases' | 'now'>;

/** Writes an event, and brings the theme's record and this browser's copy of it up to it. Twice is as once. */
export async function sendEvent(outside: To, write: EventWrite): Promise<Result<Sent, Failure>> {
  const { store, replica, outbox } = outside;
  const { event } = write;
  const written = await store.writeEvent(event);
  if (!written.ok) return written;
  if (written.value.taken) return failed({ kind: 'refused', what: 'write event', reason: event.id });
  const told = await tellRecord(outside, write);
  if (!told.ok) return told;
  const theme = await patchKept(replica, told.value);
  if (theme !== null) outbox.tell({ about: 'theme', theme });
  return ok({ kind: 'done' });
}

/** What the record was told. */
async function tellRecord(
  outside: To,
  { event, record }: EventWrite,
): Promise<Result<Pick<Theme, 'id'> & Partial<Theme>, Failure>> {
  // A creation event has made the record; saying all of it again might take back what others wrote to it since.
  if (event.kind === 'theme.created') return ok({ id: record.id });
  if (event.kind.startsWith('decision.')) {
    const loaded = await import('../decide/settleAnswer.ts').catch(() => null);
    if (loaded !== null) return loaded.settleAnswer(outside, record);
  }
  const saved = await outside.store.saveTheme(record);
  return saved.ok ? ok(record) : saved;
}
