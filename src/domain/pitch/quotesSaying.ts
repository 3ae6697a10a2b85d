import type { TicketId } from '../basis/Id.ts';
import type { StandingMention } from '../theme/StandingMention.ts';
import { type Cue, CUE_LANGUAGES, type HearCues } from './Cue.ts';
import type { StrongQuote } from './ThemeEvidence.ts';

/** The quotes in which something is said beside asking, the newest of each ticket, the newest first. Agents' notes say nothing. */
export type QuotesSaying = Readonly<Record<Cue, readonly StrongQuote[]>>;

/**
 * The tickets in which customers wrote in languages without rules alone: whether they say something is not known. What is too
 * short to tell its language counts as checked, since all rules read every text.
 *
 * @param languageOf BCP 47 of a text, `und` where it is too short to tell.
 */
export function ticketsNotChecked(
  mentions: readonly StandingMention[],
  languageOf: (text: string) => string,
): readonly TicketId[] {
  return mentions.flatMap(({ ticketId, parts }) => {
    const quotes = parts.flatMap(({ records }) => records.flatMap((record) => record.quotes));
    const theirs = quotes.filter(({ wordsOf }) => wordsOf === 'customer');
    const isForeign = (text: string) => !['und', ...CUE_LANGUAGES].includes(languageOf(text));
    return theirs.length > 0 && theirs.every(({ text }) => isForeign(text)) ? [ticketId] : [];
  });
}

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
