import { Anchor } from '@zendeskgarden/react-buttons';
import { Table } from '@zendeskgarden/react-tables';
import { Clipped } from '../look/Clipped.ts';
import { Muted } from '../look/Muted.ts';
import { StatusTag } from '../look/StatusTag.tsx';
import { useMoment } from '../look/useMoment.ts';
import { useWorkspace } from '../look/useWorkspace.ts';
import type { ViewPage } from './readViewPage.ts';

interface TicketTableProps {
  readonly title: string;
  readonly page: ViewPage;
}

/** Tickets of one page. The subject is the link; a click anywhere on the row opens the ticket too. */
export function TicketTable({ title, page }: TicketTableProps) {
  const workspace = useWorkspace();
  const moment = useMoment();
  if (page.tickets.length === 0)
    return <Muted style={{ padding: '8px 12px' }}>No tickets in this view.</Muted>;
  const person = (id: number | null) => (id === null ? '' : (page.people.get(id)?.name ?? String(id)));
  const organization = (id: number | null) =>
    id === null ? '' : (page.organizations.get(id)?.name ?? String(id));
  return (
    <Table size="small" aria-label={title} style={{ minWidth: 760, tableLayout: 'fixed' }}>
      <Table.Head>
        <Table.HeaderRow>
          <Table.HeaderCell width={84}>Status</Table.HeaderCell>
          <Table.HeaderCell>Subject</Table.HeaderCell>
          <Table.HeaderCell width="16%">Requester</Table.HeaderCell>
          <Table.HeaderCell width="17%">Organization</Table.HeaderCell>
          <Table.HeaderCell width={84}>Updated</Table.HeaderCell>
          <Table.HeaderCell width="15%">Assignee</Table.HeaderCell>
        </Table.HeaderRow>
      </Table.Head>
      <Table.Body>
        {page.tickets.map((ticket) => (
          <Table.Row
            key={ticket.id}
            style={{ cursor: 'pointer' }}
            onClick={() => workspace.openTicket(ticket.id)}
          >
            <Table.Cell>
              <StatusTag status={ticket.status} />
            </Table.Cell>
            <Table.Cell isTruncated>
              <Anchor
                href={`/agent/tickets/${String(ticket.id)}`}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) {
                    event.stopPropagation();
                    return;
                  }
                  event.preventDefault();
                }}
              >
                {ticket.subject || '(no subject)'}
              </Anchor>{' '}
              <Muted>#{ticket.id}</Muted>
            </Table.Cell>
            <Table.Cell isTruncated>{person(ticket.requester_id)}</Table.Cell>
            <Table.Cell isTruncated>
              <Clipped>{organization(ticket.organization_id)}</Clipped>
            </Table.Cell>
            <Table.Cell isTruncated>{moment.short(ticket.updated_at)}</Table.Cell>
            <Table.Cell isTruncated>{person(ticket.assignee_id)}</Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}
