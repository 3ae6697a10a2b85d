import type { EventId, ThemeId } from '../basis/Id.ts';
import { draftEvent } from '../event/draftEvent.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';

/**
 * That a theme shipped because of those who brought it up. `credit.confirmed`: somebody who decides says so; `credit.closed`: the
 * issue that it was linked to was seen closed. Both answer the decision by which it shipped. `credit.takenBack` answers one of them.
 */
export type CreditEvent =
  | JournalEvent<'credit.confirmed', Record<string, never>>
  | JournalEvent<'credit.closed', { readonly url: string }>
  | JournalEvent<'credit.takenBack', Record<string, never>>;

type By = Pick<JournalEvent, 'actor' | 'at'>;

export function isCreditEvent(event: JournalEvent): event is CreditEvent {
  return ['credit.confirmed', 'credit.closed', 'credit.takenBack'].includes(event.kind);
}

export function draftConfirmation(themeId: ThemeId, decision: EventId, { actor, at }: By): JournalEvent {
  return draftEvent({ kind: 'credit.confirmed', themeId, payload: {}, after: decision, actor, at });
}

export function draftClosed(
  themeId: ThemeId,
  decision: EventId,
  url: string,
  { actor, at }: By,
): JournalEvent {
  return draftEvent({ kind: 'credit.closed', themeId, payload: { url }, after: decision, actor, at });
}

export function draftCreditTakenBack(themeId: ThemeId, credit: EventId, { actor, at }: By): JournalEvent {
  return draftEvent({ kind: 'credit.takenBack', themeId, payload: {}, after: credit, actor, at });
}
