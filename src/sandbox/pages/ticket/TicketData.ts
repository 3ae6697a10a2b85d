import type { CommentRecord } from '../records/CommentRecord.ts';
import type { OrganizationRecord } from '../records/OrganizationRecord.ts';
import type { TicketRecord } from '../records/TicketRecord.ts';
import type { UserRecord } from '../records/UserRecord.ts';
import type { Rest } from '../rest/Rest.ts';

/** A ticket with everything that its page shows, as the server has it. */
export interface TicketData {
  readonly ticket: TicketRecord;
  /** Oldest first. */
  readonly comments: readonly CommentRecord[];
  readonly people: ReadonlyMap<number, UserRecord>;
  readonly organization: OrganizationRecord | undefined;
}

/** Reads a ticket, its whole conversation and everybody in it: four requests for up to 100 comments. */
export async function readTicketData(rest: Rest, id: number): Promise<TicketData> {
  const doing = `Opening ticket #${String(id)}`;
  const [{ ticket }, comments] = await Promise.all([
    rest.get<{ ticket: TicketRecord }>(`/api/v2/tickets/${String(id)}`, doing),
    rest.list<CommentRecord>(`/api/v2/tickets/${String(id)}/comments`, 'comments', doing),
  ]);
  const ids = new Set([ticket.requester_id, ...comments.map((comment) => comment.author_id)]);
  if (ticket.assignee_id) ids.add(ticket.assignee_id);
  for (const collaborator of ticket.collaborator_ids ?? []) ids.add(collaborator);
  const [people, organization] = await Promise.all([
    readPeople(rest, [...ids], doing),
    ticket.organization_id === null ? undefined : readOrganization(rest, ticket.organization_id, doing),
  ]);
  return { ticket, comments, people, organization };
}

/** People by id, a hundred per request. */
export async function readPeople(
  rest: Rest,
  ids: readonly number[],
  doing: string,
): Promise<ReadonlyMap<number, UserRecord>> {
  const people = new Map<number, UserRecord>();
  for (let start = 0; start < ids.length; start += 100) {
    const some = ids.slice(start, start + 100).join(',');
    const { users } = await rest.get<{ users: UserRecord[] }>(`/api/v2/users/show_many?ids=${some}`, doing);
    for (const user of users) people.set(user.id, user);
  }
  return people;
}

async function readOrganization(rest: Rest, id: number, doing: string): Promise<OrganizationRecord> {
  const { organization } = await rest.get<{ organization: OrganizationRecord }>(
    `/api/v2/organizations/${String(id)}`,
    doing,
  );
  return organization;
}
