import type { ThemeId, TicketId, UserId } from '../basis/Id.ts';
import { epochMs } from '../basis/Instant.ts';
import { textHash } from '../basis/textHash.ts';
import type { AccountFold } from '../champion/FoldedTheme.ts';
import type { Quote } from '../mention/Mention.ts';
import type { MentionKey } from '../mention/mentionKey.ts';
import { type Calendar, dayCounter } from './Calendar.ts';
import { PEOPLE_TO_COUNT } from './countRollup.ts';
import type { BehindTicket } from './Rollup.ts';
import type { DaySpan } from './RollupAsk.ts';
import { staffOf } from './staffOf.ts';
import { testAsker } from './testAsker.ts';

/** From what, by whom and with which seed quotes are drawn. */
export interface DrawAsk {
  readonly calendar: Calendar;
  readonly period: DaySpan;
  readonly seed: string;
  readonly most: number;
  /** Who is going to judge them: what they tagged themselves is not drawn. */
  readonly judge: UserId;
}

/** A quote that was drawn: the ticket with that quote alone. */
export interface DrawnQuote extends BehindTicket {
  readonly mention: MentionKey;
}

interface Place {
  readonly name: string;
  readonly themeId: ThemeId;
  readonly ticketId: TicketId;
  readonly mention: MentionKey;
  readonly quote: Quote;
  readonly requesterId: UserId | null;
  readonly organizationId: DrawnQuote['organizations'][number] | null;
}

/**
 * Quotes of a period drawn at random, each as likely as any other and none twice; the same for the same seed and account. Drawn
 * from what a rollup of the period counts without filters: not of themes of which one person speaks, nor of colleagues and tests.
 */
export function drawQuotes(
  fold: Pick<AccountFold, 'themes' | 'records' | 'journal'>,
  { calendar, period, seed, most, judge }: DrawAsk,
): readonly DrawnQuote[] {
  const places = placesIn(fold, calendar, period, judge);
  const chance = chanceOf(seed);
  for (let n = 0; n < Math.min(most, places.length); n++) {
    const other = n + Math.floor(chance() * (places.length - n));
    const [one, drawn] = [places[n], places[other]];
    if (one === undefined || drawn === undefined) continue;
    [places[n], places[other]] = [drawn, one];
  }
  return places.slice(0, most).map(({ themeId, ticketId, mention, quote, requesterId, organizationId }) => ({
    themeId,
    ticketId,
    mention,
    people: requesterId === null ? [] : [requesterId],
    organizations: organizationId === null ? [] : [organizationId],
    heardAt: quote.at,
    quotes: [quote],
    isConfirmed: false,
  }));
}

/** All that can be drawn, in an order that is the same on every machine. */
function placesIn(
  fold: Pick<AccountFold, 'themes' | 'records' | 'journal'>,
  calendar: Calendar,
  { from, to }: DaySpan,
  judge: UserId,
): Place[] {
  const [dayOf, staff, isTest] = [dayCounter(calendar), staffOf(fold), testAsker(calendar)];
  const places = new Map<string, Place>();
  for (const { id: themeId, mentions } of fold.themes.values()) {
    const own = new Map<string, Place>();
    const people = new Set<UserId>();
    for (const { ticketId, parts } of mentions) {
      const isJudges = parts.some(({ records }) => records.some(({ taggedBy }) => taggedBy === judge));
      for (const { key: mention, records } of parts)
        for (const { requesterId, organizationId, quotes } of records) {
          if ((requesterId !== null && staff.has(requesterId)) || isTest(requesterId, organizationId))
            continue;
          if (requesterId !== null) people.add(requesterId);
          if (isJudges) continue;
          for (const quote of quotes) {
            const day = dayOf(epochMs(quote.at));
            // Two agents may have stored the same words.
            const name = `${themeId} ${ticketId} ${quote.comment} ${quote.start}`;
            if (day >= from && day <= to && !own.has(name))
              own.set(name, { name, themeId, ticketId, mention, quote, requesterId, organizationId });
          }
        }
    }
    if (people.size >= PEOPLE_TO_COUNT) for (const [name, place] of own) places.set(name, place);
  }
  return [...places.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Numbers from 0 up to, not including, 1 that look like chance: mulberry32, begun with the seed's hash. */
function chanceOf(seed: string): () => number {
  let state = Number.parseInt(textHash(seed).slice(-6), 36) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
