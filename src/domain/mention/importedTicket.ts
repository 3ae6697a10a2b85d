import { asId, type OrganizationId, type TicketId, type UserId } from '../basis/Id.ts';
import { textHash } from '../basis/textHash.ts';

/** What an imported line says of who asked. Texts as they stand in the file; empty where it says nothing. */
export interface ImportedAsker {
  /** E-mail address or name: whatever tells this customer from others. Kept as a hash alone. */
  readonly person: string;
  readonly organization: string;
}

const NOBODY = '0'.repeat(11);
const IMPORTED = /^i([0-9a-z]{11})([0-9a-z]{11})[0-9a-z]{11}$/;

/**
 * Stands in the place of a ticket where what a customer asked came from another tool: a hash of who said what, so that the
 * same line imported twice is one mention, and one customer's lines count as one person.
 */
export function importedTicket(asker: ImportedAsker, text: string): TicketId {
  const [person, organization] = [hashOf(asker.person), hashOf(asker.organization)];
  return asId<TicketId>(`i${person}${organization}${textHash(`${person} ${organization} ${text}`)}`);
}

/** Whether nobody can open this ticket, since it came from another tool. */
export function isImported(ticket: TicketId): boolean {
  return IMPORTED.test(ticket);
}

/** Whose mention it is, as far as counts are concerned: nobody in the account has these ids. */
export function importedAsker(ticket: TicketId): {
  readonly requesterId: UserId | null;
  readonly organizationId: OrganizationId | null;
} {
  const [, person = NOBODY, organization = NOBODY] = IMPORTED.exec(ticket) ?? [];
  return {
    requesterId: person === NOBODY ? null : asId<UserId>(`import-${person}`),
    organizationId: organization === NOBODY ? null : asId<OrganizationId>(`import-${organization}`),
  };
}

/** The id that this customer has in everything that was imported; for finding them there. */
export function importedPerson(person: string): UserId {
  return asId<UserId>(`import-${hashOf(person)}`);
}

function hashOf(text: string): string {
  return text.trim() === '' ? NOBODY : textHash(text);
}
