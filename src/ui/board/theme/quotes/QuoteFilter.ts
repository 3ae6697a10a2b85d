import type { OrganizationId, TicketId } from '#domain/basis/Id.ts';
import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import { IMPORTANCES, type Importance } from '#domain/mention/Importance.ts';
import type { Quote } from '#domain/mention/Mention.ts';
import { evidenceOf } from '#domain/pitch/evidenceOf.ts';
import type { ThemeKind } from '#domain/theme/Theme.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import type { CustomerQuotes, TicketQuotes } from '../groupQuotes.ts';

/** Which quotes somebody wants to see; `null` stands for all. */
export interface QuoteFilter {
  /** The customer's own words, or what agents noted. */
  readonly words: Quote['wordsOf'] | null;
  /** Whether somebody else than the tagger says so too. */
  readonly checked: 'confirmed' | 'taggerOnly' | null;
  readonly importance: Importance | 'none' | null;
  /** The kind of the theme that it was tagged to, before merges and moves. */
  readonly kind: ThemeKind | null;
  readonly organization: OrganizationId | 'none' | null;
  /** BCP 47, as far as it was told from the texts; `und` where it cannot be. */
  readonly language: string | null;
  /** Said within so many days. */
  readonly days: number | null;
}

export const NO_FILTER: QuoteFilter = {
  words: null,
  checked: null,
  importance: null,
  kind: null,
  organization: null,
  language: null,
  days: null,
};

const NOT_TOLD: ReadonlyMap<string, string> = new Map();

export const PERIODS = [30, 90, 365] as const;

/** What is known of a ticket besides its quotes. */
export interface TicketFacts {
  readonly isConfirmed: boolean;
  readonly importance: Importance | null;
  readonly kinds: readonly ThemeKind[];
}

/** That of all tickets of a theme. */
export function factsByTicket(
  { view }: Pick<OpenedTheme, 'view'>,
  kindOf: (theme: string) => ThemeKind | null,
): ReadonlyMap<TicketId, TicketFacts> {
  const kinds = new Map(
    view.theme.mentions.map(({ ticketId, parts }) => [
      ticketId,
      [...new Set(parts.flatMap(({ records }) => records.flatMap(({ themeId }) => kindOf(themeId) ?? [])))],
    ]),
  );
  return new Map(
    evidenceOf(view).tickets.map(({ ticketId, isConfirmed, importance }) => [
      ticketId,
      { isConfirmed, importance, kinds: kinds.get(ticketId) ?? [] },
    ]),
  );
}

/** Those quotes that the filter lets through, with their tickets and customers. */
export function narrowQuotes(
  groups: readonly CustomerQuotes[],
  filter: QuoteFilter,
  facts: ReadonlyMap<TicketId, TicketFacts>,
  now: Instant,
  languages: ReadonlyMap<string, string> = NOT_TOLD,
): readonly CustomerQuotes[] {
  if (Object.values(filter).every((one) => one === null)) return groups;
  const { words, checked, importance, kind, organization, language, days } = filter;
  const isWanted = ({ ticketId, organizationId }: TicketQuotes) => {
    const known = facts.get(ticketId);
    return (
      (checked === null || known?.isConfirmed === (checked === 'confirmed')) &&
      (importance === null || (known?.importance ?? 'none') === importance) &&
      (kind === null || known?.kinds.includes(kind) === true) &&
      (organization === null || (organizationId ?? 'none') === organization)
    );
  };
  const isSaid = ({ wordsOf, at, text }: Quote) =>
    (words === null || wordsOf === words) &&
    (language === null || languages.get(text) === language) &&
    (days === null || epochMs(now) - epochMs(at) <= days * 86_400_000);
  return groups.flatMap((group) => {
    const tickets = group.tickets.filter(isWanted).flatMap((ticket) => {
      const quotes = ticket.quotes.filter(isSaid);
      return quotes.length === 0 ? [] : [{ ...ticket, quotes }];
    });
    return tickets.length === 0 ? [] : [{ ...group, tickets }];
  });
}

/** What there is to choose from: a filter with one answer only is no choice. */
export interface QuoteChoices {
  readonly words: boolean;
  readonly checked: boolean;
  readonly importances: readonly (Importance | 'none')[];
  readonly kinds: readonly ThemeKind[];
  readonly organizations: readonly OrganizationId[];
  readonly hasNoOrganization: boolean;
}

export function choicesIn(
  groups: readonly CustomerQuotes[],
  facts: ReadonlyMap<TicketId, TicketFacts>,
): QuoteChoices {
  const tickets = groups.flatMap((group) => group.tickets);
  const known = tickets.flatMap(({ ticketId }) => facts.get(ticketId) ?? []);
  const said = new Set(tickets.flatMap(({ quotes }) => quotes.map(({ wordsOf }) => wordsOf)));
  const many = <T>(all: readonly T[]) => (all.length > 1 ? all : []);
  return {
    words: said.size > 1,
    checked: new Set(known.map(({ isConfirmed }) => isConfirmed)).size > 1,
    importances: many(
      ([...IMPORTANCES, 'none'] as const).filter((one) =>
        known.some(({ importance }) => (importance ?? 'none') === one),
      ),
    ),
    kinds: many([...new Set(known.flatMap(({ kinds }) => kinds))].sort()),
    organizations: [...new Set(tickets.flatMap(({ organizationId }) => organizationId ?? []))],
    hasNoOrganization: tickets.some(({ organizationId }) => organizationId === null),
  };
}
