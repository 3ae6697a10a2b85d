import { epochMs, type Instant } from '../basis/Instant.ts';
import type { Mention } from '../mention/Mention.ts';
import { NOTED } from './RollupTable.ts';

/** Days beyond are a slip of somebody's import; they lie in no period that anybody asks for. */
export const LAST_DAY = 65_535;

/** The moments at which a record was heard. */
export function momentsOf({ quotes, at }: Mention): readonly Instant[] {
  return quotes.length === 0 ? [at] : quotes.map((quote) => quote.at);
}

/** The days on which a record was heard, each once; `NOTED` for those of which an agent's notes alone tell. */
export function heardDays(
  { quotes, at }: Mention,
  dayOf: (ms: number) => number,
): Iterable<readonly [day: number, noted: number]> {
  const dayAt = (moment: Instant) => Math.min(Math.max(dayOf(epochMs(moment)) || 0, 0), LAST_DAY);
  const [first] = quotes;
  if (first === undefined) return [[dayAt(at), 0]];
  if (quotes.length === 1) return [[dayAt(first.at), first.wordsOf === 'agent' ? NOTED : 0]];
  const days = new Map<number, number>();
  for (const quote of quotes) {
    const day = dayAt(quote.at);
    days.set(day, (days.get(day) ?? NOTED) & (quote.wordsOf === 'agent' ? NOTED : 0));
  }
  return days;
}
