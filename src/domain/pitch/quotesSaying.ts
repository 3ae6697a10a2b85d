import type { StandingMention } from '../theme/StandingMention.ts';
import type { Cue, HearCues } from './Cue.ts';
import type { StrongQuote } from './ThemeEvidence.ts';

/** The quotes in which something is said beside asking, the newest of each ticket, the newest first. Agents' notes say nothing. */
export type QuotesSaying = Readonly<Record<Cue, readonly StrongQuote[]>>;

/** What customers of a theme say of getting by without it, and of leaving. */
export function quotesSaying(mentions: readonly StandingMention[], hear: HearCues): QuotesSaying {
  const said = mentions.flatMap(({ ticketId, parts }) =>
    parts
      .flatMap(({ records }) => records.flatMap(({ quotes }) => quotes))
      .filter(({ wordsOf }) => wordsOf === 'customer')
      .map((quote) => ({ ticketId, quote, cues: hear(quote.text) })),
  );
  const newest = said.toSorted((a, b) => order(b.quote.at, a.quote.at) || order(a.ticketId, b.ticketId));
  const saying = (cue: Cue): readonly StrongQuote[] => {
    const ofTicket = new Map<string, StrongQuote>();
    for (const { ticketId, quote, cues } of newest)
      if (cues.includes(cue) && !ofTicket.has(ticketId)) ofTicket.set(ticketId, { ticketId, quote });
    return [...ofTicket.values()];
  };
  return { workaround: saying('workaround'), leaving: saying('leaving') };
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
