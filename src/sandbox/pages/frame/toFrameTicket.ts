import type { CommentRecord } from '../records/CommentRecord.ts';
import type { TicketRecord, ViaRecord } from '../records/TicketRecord.ts';
import type { TicketData } from '../ticket/TicketData.ts';
import type { TicketDraft } from '../ticket/TicketDraft.ts';
import { toConversation } from './toConversation.ts';
import { toFrameOrganization } from './toFrameOrganization.ts';
import { toFrameUser } from './toFrameUser.ts';
import { withCustomFields } from './walkPath.ts';

/** The `ticket` of a ticket sidebar, with unsaved changes, as `client.get('ticket')` gives it. */
export function toFrameTicket(
  ticket: TicketRecord,
  data: TicketData,
  draft: TicketDraft,
  brand: unknown,
): Record<string, unknown> {
  const person = (id: number | null) => {
    const user = id === null ? undefined : data.people.get(id);
    return user
      ? toFrameUser(user, user.id === data.ticket.requester_id ? data.organization : undefined)
      : null;
  };
  const fields = ticket.custom_fields.map(
    (field) => [`custom_field_${String(field.id)}`, field.value] as const,
  );
  return withCustomFields(
    {
      assignee: {
        group: ticket.group_id === null ? null : { id: ticket.group_id },
        user: person(ticket.assignee_id),
      },
      brand,
      collaborators: (ticket.collaborator_ids ?? []).map(person).filter(Boolean),
      comment: toFrameDraftComment(draft),
      comments: data.comments.map((comment) => toFrameComment(comment, person(comment.author_id))),
      conversation: toConversation(data),
      createdAt: ticket.created_at,
      description: ticket.description,
      externalId: ticket.external_id,
      form: { id: ticket.ticket_form_id ?? null },
      id: ticket.id,
      isNew: false,
      organization: data.organization ? toFrameOrganization(data.organization) : null,
      priority: ticket.priority,
      recipient: ticket.recipient,
      requester: person(ticket.requester_id),
      sharedWith: [],
      status: ticket.status,
      subject: ticket.subject,
      tags: ticket.tags,
      type: ticket.type,
      updatedAt: ticket.updated_at,
      via: toVia(ticket.via),
      viewers: [],
    },
    Object.fromEntries(fields),
  );
}

/** The comment being written, as `comment` and `ticket.comment`. */
export function toFrameDraftComment(draft: TicketDraft): Record<string, unknown> {
  const type = draft.isPublic ? 'publicReply' : 'internalNote';
  return { attachments: [], text: draft.text, type, useRichText: false };
}

function toFrameComment(comment: CommentRecord, author: object | null): object {
  const files = comment.attachments.map((file) => ({
    contentType: file.content_type,
    contentUrl: file.content_url,
    filename: file.file_name,
  }));
  const isImage = (file: { contentType: string }) => file.contentType.startsWith('image/');
  return {
    author,
    id: comment.id,
    imageAttachments: files.filter(isImage),
    nonImageAttachments: files.filter((file) => !isImage(file)),
    value: comment.html_body,
    via: comment.via ? toVia(comment.via) : null,
  };
}

function toVia(via: ViaRecord): object {
  const { from = {}, to = {}, rel = null } = via.source ?? {};
  return { channel: via.channel, source: { from, to, rel } };
}
