import { ok, type Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import type { Outside } from './Outside.ts';
import { keepWrite } from './outbox/keepWrite.ts';
import { sendEvent } from './outbox/sendEvent.ts';
import { untilTried } from './outbox/untilTried.ts';

/** What saying something about a theme needs. */
export type SayingFrom = Pick<
  Outside,
  'store' | 'replica' | 'outbox' | 'settings' | 'leases' | 'worker' | 'now' | 'newId'
>;

/**
 * Says an event through the outbox, and touches the theme's record, so that other browsers ask what changed in it. Gives what
 * waits because the first try failed; `null` where Zendesk has it. Only where the browser keeps nothing does this fail.
 * Whether the event holds, the fold of the journal tells: somebody may have been first.
 */
export async function sayEvent(
  outside: SayingFrom,
  { id, name }: Pick<Theme, 'id' | 'name'>,
  event: JournalEvent,
): Promise<Result<OutboxEntry | null, Failure>> {
  const { outbox } = outside;
  const write = { kind: 'event', event, record: { id, name } } as const;
  const kept = await keepWrite(outside, write, { ticketId: null, themeName: name });
  if (!kept.ok) {
    const sent = await sendEvent(outside, write);
    return sent.ok ? ok(null) : sent;
  }
  const tried = await untilTried(outbox, kept.value.id, new AbortController().signal);
  const entry = outbox.known().find((one) => one.id === kept.value.id);
  return ok(tried.ok ? null : (entry ?? null));
}
