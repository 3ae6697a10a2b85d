import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { blankTicket, via } from './blankTicket.ts';
import { blankUser } from './blankUser.ts';
import { plainFromHtml } from './plainFromHtml.ts';
import { readExportLine } from './readExportLine.ts';
import type { ExportComment, ExportTicket, ExportUser } from './readExportLine.ts';
import { newComment } from './newComment.ts';
import type { Store } from './Store.ts';
import { statuses } from './Ticket.ts';

export type BadLine = { readonly line: number; readonly reason: string };

const linesPerTransaction = 500;

/**
 * Loads a ticket export (format: see readExportLine.ts), line by line, whatever its length. A line that cannot
 * be read is reported and skipped; its neighbours are loaded.
 */
export async function loadExport(store: Store, file: string): Promise<BadLine[]> {
  const bad: BadLine[] = [];
  let batch: { line: number; text: string }[] = [];
  const flush = (): void => {
    const lines = batch;
    batch = [];
    store.sql.transaction(() => {
      for (const { line, text } of lines) {
        const read = readExportLine(text);
        if (!read.ok) bad.push({ line, reason: read.reason });
        else if (store.tickets.get(read.ticket.id))
          bad.push({ line, reason: `ticket ${read.ticket.id} is there already` });
        else addTicket(store, read.ticket);
      }
    });
  };
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    line += 1;
    if (text.replace(/^\uFEFF/, '').trim() !== '') batch.push({ line, text: text.replace(/^\uFEFF/, '') });
    if (batch.length === linesPerTransaction) flush();
  }
  flush();
  return bad;
}

function addTicket(store: Store, given: ExportTicket): void {
  const firstAt = given.created_at ?? given.comments[0]?.created_at ?? store.clock.iso();
  for (const organization of given.organizations)
    addOrganization(store, organization.id, firstAt, organization);
  for (const user of given.users) addUser(store, user, firstAt);
  for (const id of [
    given.requester_id,
    given.submitter_id,
    given.assignee_id,
    ...given.comments.map((c) => c.author_id),
  ])
    if (id != null) addUser(store, { id }, firstAt);
  const requester = store.users.get(given.requester_id);
  const organizationId = given.organization_id ?? requester?.organization_id ?? null;
  if (organizationId !== null) addOrganization(store, organizationId, firstAt, {});

  const channel = given.via?.channel ?? 'web';
  let at = firstAt;
  for (const comment of given.comments) {
    at = comment.created_at ?? at;
    addComment(store, given, comment, at, channel);
  }
  const updatedAt = given.updated_at ?? at;
  const text = given.description ?? plain(given.comments[0]) ?? '';
  store.taken('ticket', given.id);
  store.putTicket({
    ...blankTicket({
      id: given.id,
      subject: given.subject ?? '',
      description: text,
      requesterId: given.requester_id,
      at: firstAt,
      via: via(channel),
    }),
    external_id: given.external_id ?? null,
    submitter_id: given.submitter_id ?? given.requester_id,
    assignee_id: given.assignee_id ?? null,
    organization_id: organizationId,
    status: statuses.find((status) => status === given.status) ?? 'open',
    priority: given.priority ?? null,
    type: given.type ?? null,
    tags: [...new Set(given.tags)].sort(),
    updated_at: updatedAt,
    generated_timestamp: Math.floor(Date.parse(updatedAt) / 1000),
    is_public: given.comments.some((comment) => comment.public),
    ...(given.satisfaction_rating && { satisfaction_rating: { score: given.satisfaction_rating.score } }),
  });
}

function addComment(
  store: Store,
  ticket: ExportTicket,
  given: ExportComment,
  at: string,
  channel: string,
): void {
  const free = given.id !== undefined && !store.comments.get(given.id);
  if (given.id !== undefined) store.taken('comment', given.id);
  newComment(store, {
    ...(free && given.id !== undefined ? { id: given.id } : {}),
    ticketId: ticket.id,
    authorId: given.author_id ?? ticket.requester_id,
    body: plain(given),
    htmlBody: given.html_body,
    public: given.public,
    at,
    via: via(given.via?.channel ?? channel),
    voice: given.type === 'VoiceComment',
  });
}

function plain(comment: ExportComment | undefined): string | undefined {
  return comment && (comment.plain_body ?? comment.body ?? plainFromHtml(comment.html_body ?? ''));
}

/** What an earlier line knows about a person stays unless this one knows a name. */
function addUser(store: Store, given: ExportUser, at: string): void {
  const known = store.users.get(given.id);
  if (known && (known.key !== undefined || given.name === undefined)) return;
  const blank = blankUser({
    id: given.id,
    name: given.name ?? `Person ${given.id}`,
    email: given.email ?? null,
    ...(given.locale ? { locale: given.locale } : {}),
    at,
  });
  store.taken('user', given.id);
  if (given.organization_id != null) addOrganization(store, given.organization_id, at, {});
  store.putUser({
    ...blank,
    role: given.role ?? 'end-user',
    organization_id: given.organization_id ?? known?.organization_id ?? null,
  });
}

function addOrganization(
  store: Store,
  id: number,
  at: string,
  given: Partial<ExportTicket['organizations'][number]>,
): void {
  const known = store.organizations.get(id);
  if (known && given.name === undefined) return;
  store.taken('organization', id);
  store.putOrganization({
    id,
    name: given.name ?? `Organization ${id}`,
    created_at: known?.created_at ?? at,
    updated_at: at,
    domain_names: given.domain_names ?? [],
    details: '',
    notes: '',
    group_id: null,
    shared_tickets: false,
    shared_comments: false,
    external_id: null,
    tags: [],
    organization_fields: given.organization_fields ?? {},
  });
}
