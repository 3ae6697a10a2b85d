import type { OrganizationRecord } from '../records/OrganizationRecord.ts';
import type { TicketRecord } from '../records/TicketRecord.ts';
import type { UserRecord } from '../records/UserRecord.ts';
import type { Rest } from '../rest/Rest.ts';
import { readPeople } from '../ticket/TicketData.ts';

/** One page of a view's tickets, with the names that the table shows. */
export interface ViewPage {
  readonly tickets: readonly TicketRecord[];
  readonly people: ReadonlyMap<number, UserRecord>;
  readonly organizations: ReadonlyMap<number, OrganizationRecord>;
  /** Cursor of the next page; `undefined` on the last one. */
  readonly next: string | undefined;
}

/** Tickets to a page, as in Zendesk. */
const PAGE_SIZE = 30;

export async function readViewPage(rest: Rest, viewId: number, after: string | undefined): Promise<ViewPage> {
  const doing = 'Reading the view';
  const cursor = after === undefined ? '' : `&page[after]=${encodeURIComponent(after)}`;
  const page = await rest.get<{
    tickets: TicketRecord[];
    meta?: { has_more: boolean; after_cursor: string | null };
  }>(`/api/v2/views/${String(viewId)}/tickets?page[size]=${String(PAGE_SIZE)}${cursor}`, doing);
  const { tickets } = page;
  const ids = (read: (ticket: TicketRecord) => number | null) => [
    ...new Set(tickets.map(read).filter((id) => id !== null)),
  ];
  const organizationIds = ids((ticket) => ticket.organization_id);
  const [people, organizations] = await Promise.all([
    readPeople(
      rest,
      [...new Set([...ids((ticket) => ticket.requester_id), ...ids((ticket) => ticket.assignee_id)])],
      doing,
    ),
    organizationIds.length === 0
      ? []
      : rest
          .get<{ organizations: OrganizationRecord[] }>(
            `/api/v2/organizations/show_many?ids=${organizationIds.join(',')}`,
            doing,
          )
          .then((answer) => answer.organizations),
  ]);
  return {
    tickets,
    people,
    organizations: new Map(organizations.map((organization) => [organization.id, organization])),
    next: page.meta?.has_more ? (page.meta.after_cursor ?? undefined) : undefined,
  };
}
