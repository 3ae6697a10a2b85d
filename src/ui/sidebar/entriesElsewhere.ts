import type { TicketId } from '#domain/basis/Id.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';

/** Entries whose last try failed and that no card of this ticket speaks of: its tags do, and the themes made for them. */
export function entriesElsewhere(entries: readonly OutboxEntry[], ticket: TicketId): readonly OutboxEntry[] {
  const onCards = new Set(
    entries.flatMap(({ write }) =>
      write.kind === 'mention' && write.mention.ticketId === ticket ? [write.mention.themeId] : [],
    ),
  );
  return entries.filter(({ failure, write }) => {
    if (failure === null) return false;
    if (write.kind === 'mention') return write.mention.ticketId !== ticket;
    if (write.kind === 'event' && write.event.kind === 'theme.created')
      return !onCards.has(write.event.themeId);
    return true;
  });
}
