import type { Instant } from '../basis/Instant.ts';
import type { Mention } from '../mention/Mention.ts';

/** So many examples are enough to know a theme again. */
export const EXAMPLES = 8;
const EXAMPLE_CHARACTERS = 240;

/** Somebody's words about a theme: the newest of theirs that is known. */
export interface ExampleQuote {
  readonly person: string;
  /** At most 240 characters. */
  readonly text: string;
  readonly at: Instant;
}

/**
 * What these mentions of one theme are known by, added to what was known: the newest quote of each of up to eight people,
 * newest first. Withdrawn mentions say nothing.
 */
export function exampleQuotes(
  mentions: readonly Mention[],
  before: readonly ExampleQuote[] = [],
): readonly ExampleQuote[] {
  const said = mentions
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap(({ quotes, requesterId, ticketId }) =>
      quotes.map(({ text, at }): ExampleQuote => {
        const short = [...text.slice(0, 2 * EXAMPLE_CHARACTERS)].slice(0, EXAMPLE_CHARACTERS).join('');
        return { person: requesterId ?? ticketId, text: short, at };
      }),
    );
  const newestFirst = [...said, ...before].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const byPerson = new Map<string, ExampleQuote>();
  for (const quote of newestFirst) if (!byPerson.has(quote.person)) byPerson.set(quote.person, quote);
  return [...byPerson.values()].slice(0, EXAMPLES);
}
