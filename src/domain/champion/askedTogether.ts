import type { ThemeId, TicketId, UserId } from '../basis/Id.ts';
import type { StandingMention } from '../theme/StandingMention.ts';
import type { AccountFold } from './FoldedTheme.ts';

/** A theme whose customers ask for another one as well. */
export interface AskedTogether {
  readonly themeId: ThemeId;
  /** How many tickets and how many distinct people ask for both. Tickets without a requester count as no person. */
  readonly tickets: number;
  readonly people: number;
}

/**
 * The themes that the same people ask for, those with the most people first, then with the most tickets, then by id. One
 * person alone is chance: at least two people or two tickets. Archived themes are left out.
 */
export function askedTogether({ themes }: AccountFold, id: ThemeId, most: number): readonly AskedTogether[] {
  const own = askersOf(themes.get(id)?.mentions ?? []);
  const found = [...themes.values()].flatMap((theme): readonly AskedTogether[] => {
    if (theme.id === id || theme.mentions.length === 0 || theme.facts?.archived === true) return [];
    const theirs = askersOf(theme.mentions);
    const both = { tickets: shared(own.tickets, theirs.tickets), people: shared(own.people, theirs.people) };
    return both.people > 1 || both.tickets > 1 ? [{ themeId: theme.id, ...both }] : [];
  });
  return found
    .sort((a, b) => b.people - a.people || b.tickets - a.tickets || (a.themeId < b.themeId ? -1 : 1))
    .slice(0, most);
}

function askersOf(mentions: readonly StandingMention[]) {
  const people = new Set<UserId>();
  const tickets = new Set<TicketId>();
  for (const { ticketId, parts } of mentions) {
    tickets.add(ticketId);
    for (const { records } of parts)
      for (const { requesterId } of records) if (requesterId !== null) people.add(requesterId);
  }
  return { people, tickets };
}

function shared<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const value of small) if (large.has(value)) count += 1;
  return count;
}
