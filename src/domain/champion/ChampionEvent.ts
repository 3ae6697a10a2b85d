import { asId, type EventId, type ThemeId, type UserId } from '../basis/Id.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';

/**
 * What can happen to a theme's champion. Each is a turn in one numbered row: whoever writes turn n first has it,
 * since Zendesk refuses a second record with the same external id.
 */
export type ChampionEvent =
  | JournalEvent<'champion.claimed', { readonly turn: number }>
  | JournalEvent<'champion.handedOver', { readonly turn: number; readonly to: UserId }>
  | JournalEvent<'champion.steppedDown', { readonly turn: number }>;

/** The id of the n-th turn (from 1): first come, first served. */
export function championTurnId(theme: ThemeId, turn: number): EventId {
  return asId<EventId>(`${theme}.champion.${turn}`);
}

/** Whether an event stands in the place of the turn that it plays. What squats on another turn's place is none. */
export function isTurn({ kind, id, themeId, payload }: JournalEvent): boolean {
  if (!kind.startsWith('champion.')) return false;
  const { turn } = payload as { readonly turn?: unknown };
  return Number.isSafeInteger(turn) && id === championTurnId(themeId, turn as number);
}
