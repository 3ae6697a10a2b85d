import { asId, type TicketId } from '#domain/basis/Id.ts';
import type { Outside } from '#workflows/Outside.ts';
import { type ClosedOutside, tagClosed } from '#workflows/tags/tagClosed.ts';
import type { Frame } from '#zendesk/frame/Frame.ts';

/**
 * Tags the ticket beside this page as soon as Zendesk has a mention of it, where it is closed and nobody will submit it.
 * Whether it is, the framework says without a request. Gives its unsubscribe.
 */
export function tagClosedTicket(
  { frame }: { readonly frame: Pick<Frame, 'get'> },
  outside: Pick<Outside, 'outbox'> & ClosedOutside,
): () => void {
  async function tag(ticketId: TicketId): Promise<void> {
    const got = await frame.get(['ticket.id', 'ticket.status'], 'read ticket');
    if (!got.ok) return;
    const { 'ticket.id': id, 'ticket.status': status } = got.value.values;
    if (asId<TicketId>(String(id)) !== ticketId || status !== 'closed') return;
    // What fails here is found by the check of tags.
    await tagClosed(outside, ticketId, new AbortController().signal);
  }

  return outside.outbox.onNews((news) => {
    if (news.about === 'sent' && news.sent.kind === 'mention') void tag(news.sent.mention.ticketId);
  });
}
