import { textOfHtml } from '../frame/textOfHtml.ts';
import type { Rest } from '../rest/Rest.ts';
import type { OpenTicket } from './OpenTicket.ts';

/** What a macro would do to a ticket, as REST answers it; only what the composer can take over is listed. */
interface MacroResult {
  readonly result: {
    readonly ticket: {
      readonly comment?: {
        readonly body?: string;
        readonly html_body?: string;
        readonly public?: boolean | string;
      };
      readonly tags?: readonly string[];
      readonly status?: string;
      readonly priority?: string | null;
      readonly type?: string | null;
      readonly assignee_id?: number | string | null;
      readonly group_id?: number | string | null;
    };
  };
}

/** Asks what the macro would do to this ticket, and does it to the unsaved one. */
export async function applyMacro(rest: Rest, ticket: OpenTicket, macroId: number): Promise<void> {
  const before = ticket.current();
  const { result } = await rest.get<MacroResult>(
    `/api/v2/tickets/${String(ticket.id)}/macros/${String(macroId)}/apply`,
    'Applying the macro',
  );
  const { comment, tags, status, priority, type, assignee_id: assignee, group_id: group } = result.ticket;
  const text = comment?.body ?? (comment?.html_body === undefined ? '' : textOfHtml(comment.html_body));
  if (text !== '') ticket.append(text);
  if (comment?.public !== undefined) ticket.writePublicly(String(comment.public) !== 'false');
  if (!before) return;
  if (tags) {
    ticket.addTags(tags);
    ticket.removeTags(before.tags.filter((tag) => !tags.includes(tag)));
  }
  if (status !== undefined && status !== before.status) ticket.edit({ status });
  if (priority !== undefined && priority !== before.priority) ticket.edit({ priority });
  if (assignee !== undefined) ticket.edit({ assignee_id: assignee === null ? null : Number(assignee) });
  if (group !== undefined) ticket.edit({ group_id: group === null ? null : Number(group) });
  if (type !== undefined && type !== before.type) ticket.edit({ type });
}
