import type { OrganizationId, ThemeId, TicketId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import { isImported } from '../mention/importedTicket.ts';
import type { Quote } from '../mention/Mention.ts';
import { isStandIn } from '../mention/standIn.ts';
import type { StandingMention } from '../theme/StandingMention.ts';

/** A ticket in which a customer asked, and their words in it, newest first. */
export interface AskedIn {
  readonly ticketId: TicketId;
  readonly heardAt: Instant;
  readonly quotes: readonly Quote[];
}

/** Somebody who asked for a theme and can be told what became of it. */
export interface Addressee {
  readonly person: UserId;
  readonly organizationId: OrganizationId | null;
  /** Newest first; never empty. */
  readonly tickets: readonly AskedIn[];
}

/** Who asked for a theme. */
export interface Addressees {
  /** Whoever was heard last first. */
  readonly all: readonly Addressee[];
  /** So many tickets were imported, have no requester, or one who was forgotten: nobody can be told there. */
  readonly nobody: number;
}

/** Those who asked, each once, however many tickets and taggers there are. */
export function addresseesOf(mentions: readonly StandingMention[]): Addressees {
  const byPerson = new Map<
    UserId,
    { organizationId: OrganizationId | null; tickets: Map<TicketId, Quote[]> }
  >();
  let nobody = 0;
  for (const { ticketId, parts } of mentions) {
    const records = parts.flatMap((part) => part.records);
    const askers = new Set(records.map(({ requesterId }) => requesterId));
    const people = [...askers].filter(
      (id): id is UserId => id !== null && !isStandIn(id) && !isImported(ticketId),
    );
    if (people.length === 0) nobody += 1;
    for (const person of people) {
      const theirs = records.filter(({ requesterId }) => requesterId === person);
      const known = byPerson.get(person) ?? { organizationId: null, tickets: new Map<TicketId, Quote[]>() };
      known.organizationId ??= theirs.find(({ organizationId }) => organizationId)?.organizationId ?? null;
      known.tickets.set(
        ticketId,
        theirs.flatMap(({ quotes }) => quotes),
      );
      byPerson.set(person, known);
    }
  }
  const all = [...byPerson].map(([person, { organizationId, tickets }]): Addressee => {
    const askedIn = [...tickets].map(([ticketId, quotes]) => inTicket(ticketId, quotes));
    return { person, organizationId, tickets: askedIn.toSorted(later) };
  });
  return { all: all.toSorted((a, b) => later(a.tickets[0], b.tickets[0])), nobody };
}

/** The themes whose rows tell about those who asked here: itself and what is part of it. */
export function rowThemes(theme: {
  readonly id: ThemeId;
  readonly parts: readonly ThemeId[];
}): readonly ThemeId[] {
  return [theme.id, ...theme.parts];
}

function inTicket(ticketId: TicketId, quotes: readonly Quote[]): AskedIn {
  const once = new Map(quotes.map((quote) => [`${quote.comment} ${quote.start}`, quote]));
  const sorted = [...once.values()].toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return { ticketId, heardAt: sorted[0]?.at ?? ('' as Instant), quotes: sorted };
}

function later(a: AskedIn | undefined, b: AskedIn | undefined): number {
  const [one, other] = [a?.heardAt ?? '', b?.heardAt ?? ''];
  if (one !== other) return one < other ? 1 : -1;
  return (a?.ticketId ?? '') < (b?.ticketId ?? '') ? -1 : 1;
}
