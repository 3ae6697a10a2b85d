import type { TicketRecord } from '../records/TicketRecord.ts';
import { toConversation } from '../frame/toConversation.ts';
import type { TicketData } from './TicketData.ts';
import { type TicketDraft, withDraft } from './TicketDraft.ts';

interface Moment {
  readonly data: TicketData;
  readonly draft: TicketDraft;
}

const WATCHED: readonly [name: string, read: (ticket: TicketRecord) => unknown][] = [
  ['subject', (ticket) => ticket.subject],
  ['status', (ticket) => ticket.status],
  ['priority', (ticket) => ticket.priority],
  ['type', (ticket) => ticket.type],
  ['tags', (ticket) => ticket.tags],
  ['assignee', (ticket) => ticket.assignee_id],
  ['requester.id', (ticket) => ticket.requester_id],
];

/** The events that apps hear when a ticket tab goes from one moment to the next: `ticket.tags.changed` and its kin. */
export function ticketChanges(before: Moment, after: Moment): { event: string; value: unknown }[] {
  const changes: { event: string; value: unknown }[] = [];
  const changed = (property: string, oldValue: unknown, newValue: unknown) => {
    if (JSON.stringify(oldValue) === JSON.stringify(newValue)) return;
    changes.push({ event: `${property}.changed`, value: newValue });
    changes.push({ event: '*.changed', value: { propertyName: property, oldValue, newValue } });
  };
  const [old, now] = [withDraft(before.data.ticket, before.draft), withDraft(after.data.ticket, after.draft)];
  for (const [name, read] of WATCHED) changed(`ticket.${name}`, read(old), read(now));
  for (const field of now.custom_fields) {
    const value = old.custom_fields.find((other) => other.id === field.id)?.value;
    changed(`ticket.custom_field_${String(field.id)}`, value, field.value);
  }
  changed('comment.text', before.draft.text, after.draft.text);
  changed('comment.type', before.draft.isPublic, after.draft.isPublic);
  if (before.data.comments.length !== after.data.comments.length) {
    changes.push({ event: 'ticket.conversation.changed', value: toConversation(after.data) });
  }
  return changes;
}
