import { asId, type CommentKey, type TicketId } from '../basis/Id.ts';

/** An ask that somebody called "not feedback", and where it stands. */
export interface DismissedAsk {
  readonly comment: CommentKey;
  readonly start: number;
  readonly kind: 'request' | 'bug';
  readonly ticketId: TicketId;
}

const WITH_TICKET = /^(.{1,120}):(\d{1,7}):(request|bug)@(\d{1,20})$/;

/** As it is stored: the group's id and, behind an @, the ticket, so that what was dismissed can be looked at again. */
export function dismissedText(groupId: string, ticketId: TicketId | null): string {
  return ticketId === null ? groupId : `${groupId}@${ticketId}`;
}

/** The group's id in a stored text. */
export function dismissedGroup(text: string): string {
  return text.replace(/@\d{1,20}$/, '');
}

/** What was dismissed where; `null` for what older versions stored, which named no ticket. */
export function dismissedAsk(text: string): DismissedAsk | null {
  const [, comment, start, kind, ticketId] = WITH_TICKET.exec(text) ?? [];
  if (comment === undefined || ticketId === undefined) return null;
  return {
    comment: asId<CommentKey>(comment),
    start: Number(start),
    kind: kind === 'bug' ? 'bug' : 'request',
    ticketId: asId<TicketId>(ticketId),
  };
}
