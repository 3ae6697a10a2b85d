import { ok, type Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry, Sent } from '#ports/Outbox.ts';
import type { Outside } from './Outside.ts';
import { keepWrite } from './outbox/keepWrite.ts';
import { sendEvent } from './outbox/sendEvent.ts';
import { untilTried } from './outbox/untilTried.ts';

/** What saying something about a theme needs. */
export type SayingFrom = Pick<
  Outside,
  'store' | 'replica' | 'outbox' | 'settings' | 'leases' | 'worker' | 'now' | 'newId'
>;

/** How saying something ended. */
export interface Said {
  /** What waits in the outbox because the first try failed; `null` where Zendesk has it. */
  readonly notSent: OutboxEntry | null;
  /**
   * Zendesk has it, and it changed nothing: somebody else was first. Of decisions the fold of the journal tells, since who
   * decides is a setting.
   */
  readonly isOvertaken: boolean;
}

/**
 * Says an event through the outbox, and waits for the first try. Writing it touches the theme's record in any case, so that
 * other browsers ask what changed in it. Only where the browser keeps nothing does this fail.
 *
 * @param record what the theme's record says because of it.
 */
export async function sayEvent(
  outside: SayingFrom,
  record: Pick<Theme, 'id' | 'name'> & Partial<Theme>,
  event: JournalEvent,
): Promise<Result<Said, Failure>> {
  const { outbox } = outside;
  const write = { kind: 'event', event, record } as const;
  const kept = await keepWrite(outside, write, { ticketId: null, themeName: record.name });
  if (!kept.ok) {
    const sent = await sendEvent(outside, write);
    return sent.ok ? ok({ notSent: null, isOvertaken: isOvertaken(sent.value) }) : sent;
  }
  const tried = await untilTried(outbox, kept.value.id, new AbortController().signal);
  const entry = outbox.known().find((one) => one.id === kept.value.id);
  if (!tried.ok) return ok({ notSent: entry ?? null, isOvertaken: false });
  return ok({ notSent: null, isOvertaken: isOvertaken(tried.value) });
}

function isOvertaken(sent: Sent | null): boolean {
  return sent?.kind === 'done' && sent.isOvertaken === true;
}
