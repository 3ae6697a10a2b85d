import { asId, type EventId, type ThemeId, type UserId } from '../basis/Id.ts';
import type { Day } from '../basis/Day.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';

/**
 * What can happen to a theme's champion. Each is a turn in one numbered row: whoever writes turn n first has it,
 * since Zendesk refuses a second record with the same external id.
 */
export type ChampionEvent =
  /**
   * Of a vacant theme; by its champion, who says that it is still theirs; or of one whose champion (`from`) was not heard of
   * for long, see `mayTakeOver`.
   */
  | JournalEvent<'champion.claimed', { readonly turn: number; readonly from?: UserId }>
  | JournalEvent<'champion.handedOver', { readonly turn: number; readonly to: UserId }>
  | JournalEvent<'champion.steppedDown', { readonly turn: number }>
  /** Offers somebody a role; nothing changes before they accept. Of a vacant theme anybody may: that is a nomination. */
  | JournalEvent<
      'champion.offered',
      { readonly turn: number; readonly to: UserId; readonly role: 'champion' | 'coChampion' }
    >
  | JournalEvent<'champion.accepted', { readonly turn: number }>
  /** By whom it was offered to, or taken back by who offered it. */
  | JournalEvent<'champion.declined', { readonly turn: number }>
  /** A co-champion goes. */
  | JournalEvent<'champion.left', { readonly turn: number }>
  /** The champion is away up to and with that day; somebody may stand in. The theme stays theirs. */
  | JournalEvent<
      'champion.paused',
      { readonly turn: number; readonly until: Day; readonly standIn: UserId | null }
    >
  | JournalEvent<'champion.resumed', { readonly turn: number }>;

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
