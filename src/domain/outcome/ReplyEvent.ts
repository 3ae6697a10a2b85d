import { asId, type EventId, type ThemeId, type TicketId, type UserId } from '../basis/Id.ts';
import { textHash } from '../basis/textHash.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';

/** Stands for one customer in the rows of one theme: a hash, so that the journal names nobody who may be forgotten later. */
export type PersonKey = string & { readonly __personKey: true };

/** A turn in the numbered row of one theme and one customer: whoever writes turn n first has it. */
interface Turn {
  readonly turn: number;
  readonly person: PersonKey;
}

/** How a customer is written to: in a ticket of theirs that is not closed, or in a new one that follows a closed one. */
export type ReplyForm = 'reply' | 'followUp';

/** What is about to leave. */
export interface ReplyFacts {
  readonly ticketId: TicketId;
  readonly as: ReplyForm;
  readonly told: EventId;
  readonly words: string;
  /** A fresh id for each try, so that two tabs of one person are two. */
  readonly attempt: string;
}

/** Why a customer is told nothing: they know already, it is not wanted, or nobody is there any more. */
export type SkipWhy = 'knows' | 'notWanted' | 'unreachable';

/** All reasons, in the order in which they are offered. */
export const SKIPS: readonly SkipWhy[] = ['knows', 'notWanted', 'unreachable'];

/**
 * What can happen between a theme that shipped and a customer who asked for it. Nothing of it holds a customer's words.
 * - `claimed`: somebody writes to them now; another may take that over.
 * - `letGo`: nobody does any more.
 * - `sending`: the text is about to leave. Written before anything does, so that of two at once one sends. `told` is the
 *   release that it rests on; `words` a hash of the text, by which it is known again.
 * - `sent`: it is in that ticket.
 * - `notSent`: what was about to leave did surely not arrive.
 * - `skipped`, `wanted`: this customer is told nothing; they are after all.
 */
export type ReplyEvent =
  | JournalEvent<'reply.claimed', Turn & { readonly ticketId: TicketId }>
  | JournalEvent<'reply.letGo', Turn>
  | JournalEvent<'reply.sending', Turn & ReplyFacts>
  | JournalEvent<'reply.sent', Turn & { readonly ticketId: TicketId }>
  | JournalEvent<'reply.notSent', Turn>
  | JournalEvent<'reply.skipped', Turn & { readonly why: SkipWhy }>
  | JournalEvent<'reply.wanted', Turn>;

/** The customer in this theme's rows. */
export function personKey(theme: ThemeId, person: UserId): PersonKey {
  return textHash(`${theme} person ${person}`) as PersonKey;
}

/** The id of the n-th turn (from 1): first come, first served. */
export function replyTurnId(theme: ThemeId, person: PersonKey, turn: number): EventId {
  return asId<EventId>(`${theme}.told.${person}.${turn}`);
}

/** Whether an event stands in the place of the turn that it plays. What squats on another turn's place is none. */
export function isReplyTurn(event: JournalEvent): event is ReplyEvent {
  const { kind, id, themeId, payload } = event;
  if (!kind.startsWith('reply.')) return false;
  const { turn, person } = payload as Partial<Turn>;
  return Number.isSafeInteger(turn) && person !== undefined && id === replyTurnId(themeId, person, turn ?? 0);
}
