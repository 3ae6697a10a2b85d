import type { TicketRecord } from '../records/TicketRecord.ts';

/** Properties of a ticket that a person (or the app) may change before submitting. */
export interface TicketFields {
  readonly subject?: string;
  readonly status?: string;
  readonly priority?: string | null;
  readonly type?: string | null;
  readonly assignee_id?: number | null;
  readonly group_id?: number | null;
  readonly external_id?: string | null;
  readonly requester_id?: number;
}

/**
 * What has been changed in a ticket tab and not been submitted. Tags are kept as what was added and taken away, so that
 * tags that somebody else adds meanwhile are neither lost nor mistaken for a change of this tab.
 */
export interface TicketDraft {
  readonly fields: TicketFields;
  readonly customFields: Readonly<Record<number, unknown>>;
  readonly addedTags: readonly string[];
  readonly removedTags: readonly string[];
  readonly text: string;
  readonly isPublic: boolean;
}

export function emptyDraft(isPublic: boolean): TicketDraft {
  return { fields: {}, customFields: {}, addedTags: [], removedTags: [], text: '', isPublic };
}

/** The ticket as it will be after submitting. */
export function withDraft(ticket: TicketRecord, draft: TicketDraft): TicketRecord {
  return {
    ...ticket,
    ...draft.fields,
    tags: mergeTags(ticket.tags, draft),
    custom_fields: ticket.custom_fields.map((field) =>
      field.id in draft.customFields ? { id: field.id, value: draft.customFields[field.id] } : field,
    ),
  };
}

/** Tags on the server with this tab's changes on top. */
export function mergeTags(onServer: readonly string[], draft: TicketDraft): string[] {
  const kept = onServer.filter((tag) => !draft.removedTags.includes(tag));
  return [...kept, ...draft.addedTags.filter((tag) => !kept.includes(tag))];
}

/** True when submitting would change anything: the dot on the tab. Choosing note or reply alone is no change. */
export function isUnsaved(ticket: TicketRecord, draft: TicketDraft): boolean {
  const changed = withDraft(ticket, draft);
  return (
    draft.text.trim() !== '' ||
    changed.tags.length !== ticket.tags.length ||
    changed.tags.some((tag) => !ticket.tags.includes(tag)) ||
    Object.keys(changedFields(ticket, draft)).length > 0 ||
    ticket.custom_fields.some((field) => {
      return field.id in draft.customFields && draft.customFields[field.id] !== field.value;
    })
  );
}

/** The properties whose value differs from the server's. */
export function changedFields(ticket: TicketRecord, draft: TicketDraft): TicketFields {
  return Object.fromEntries(
    Object.entries(draft.fields).filter(([name, value]) => ticket[name as keyof TicketFields] !== value),
  );
}

export function addTags(ticket: TicketRecord, draft: TicketDraft, tags: readonly string[]): TicketDraft {
  const wanted = readTags(tags);
  const present = mergeTags(ticket.tags, draft);
  return {
    ...draft,
    removedTags: draft.removedTags.filter((tag) => !wanted.includes(tag)),
    addedTags: [
      ...draft.addedTags,
      ...wanted.filter((tag) => !present.includes(tag) && !ticket.tags.includes(tag)),
    ],
  };
}

export function removeTags(ticket: TicketRecord, draft: TicketDraft, tags: readonly string[]): TicketDraft {
  const unwanted = readTags(tags);
  return {
    ...draft,
    addedTags: draft.addedTags.filter((tag) => !unwanted.includes(tag)),
    removedTags: [
      ...draft.removedTags,
      ...unwanted.filter((tag) => ticket.tags.includes(tag) && !draft.removedTags.includes(tag)),
    ],
  };
}

/** Tags as Zendesk keeps them: lower case, separated by white space or commas, each once. */
export function readTags(tags: readonly string[]): string[] {
  return [...new Set(tags.flatMap((tag) => tag.toLowerCase().split(/[\s,]+/)).filter(Boolean))];
}
