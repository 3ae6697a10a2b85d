import type { TicketId } from '../basis/Id.ts';
import type { AccountFold } from '../champion/FoldedTheme.ts';

/** So much tells a language. */
const ENOUGH = 600;

/** What was said in each of these tickets, by customers where they said anything; to tell a language by, cut short. */
export function wordsOfTickets(
  { themes }: Pick<AccountFold, 'themes'>,
  tickets: readonly TicketId[],
): readonly string[] {
  const [own, noted] = [new Map<TicketId, string>(), new Map<TicketId, string>()];
  const wanted = new Set(tickets);
  for (const { mentions } of themes.values())
    for (const { ticketId, parts } of mentions) {
      if (!wanted.has(ticketId)) continue;
      for (const { records } of parts)
        for (const { quotes } of records)
          for (const { text, wordsOf } of quotes) {
            const said = wordsOf === 'customer' ? own : noted;
            const before = said.get(ticketId) ?? '';
            if (before.length < ENOUGH) said.set(ticketId, `${before} ${text}`.trim().slice(0, ENOUGH));
          }
    }
  return tickets.map((id) => own.get(id) ?? noted.get(id) ?? '');
}
