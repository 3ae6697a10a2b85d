import { asId, type OrganizationId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import type { ArchivedTicket, ArchivePage } from '#ports/TicketArchive.ts';
import * as v from 'valibot';
import { archivedTicket } from '../wire/archiveWire.ts';

/** Tickets as Zendesk lists them, each read by itself; those that are odd are counted. */
export function archivedOf(list: readonly unknown[]): Omit<ArchivePage, 'next'> {
  const tickets = list.flatMap((one) => {
    const ticket = v.safeParse(archivedTicket, one);
    return ticket.success ? [archived(ticket.output)] : [];
  });
  return { tickets, unreadable: list.length - tickets.length };
}

function archived(wire: v.InferOutput<typeof archivedTicket>): ArchivedTicket {
  const { id, subject, description, tags, requester_id: requester, submitter_id: submitter } = wire;
  return {
    id: asId<TicketId>(id),
    subject,
    description,
    createdAt: wire.created_at,
    place: {
      groupId: wire.group_id,
      brandId: wire.brand_id,
      formId: wire.ticket_form_id,
      tags,
      unknown: [],
    },
    requesterId: requester === null ? null : asId<UserId>(requester),
    submitterId: submitter === null ? null : asId<UserId>(submitter),
    organizationId: wire.organization_id === null ? null : asId<OrganizationId>(wire.organization_id),
    brandId: wire.brand_id === null ? null : Number(wire.brand_id),
    channel: String(wire.via?.channel ?? ''),
  };
}
