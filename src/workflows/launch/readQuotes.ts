import { asId, type EventId, type ThemeId } from '#domain/basis/Id.ts';
import { textHash } from '#domain/basis/textHash.ts';
import type { LaunchId, QuoteRef } from '#domain/launch/LaunchEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import { type PraiseFrom, readPraise } from '../kudos/readPraise.ts';
import type { BoardOutside } from '../Outside.ts';

/** A customer's sentence of a theme, as it stands there now. */
export interface QuoteRead extends QuoteRef {
  readonly text: string;
}

/** What customers say of a theme, newest first; or why that is not known. */
export type ThemeQuotes =
  | {
      readonly quotes: readonly QuoteRead[];
      /** Why what nobody tagged is not among them. */
      readonly untagged?: Failure;
    }
  | { readonly quotes: null; readonly failure: Failure };

/**
 * Reads customers' sentences where they stand, a request for each theme. What was redacted, deleted or forgotten there is not
 * among them, nor what an agent noted.
 */
export async function readQuotes(
  { store }: Pick<BoardOutside, 'store'>,
  themes: readonly ThemeId[],
  signal: AbortSignal,
): Promise<ReadonlyMap<ThemeId, ThemeQuotes>> {
  const read = new Map<ThemeId, ThemeQuotes>();
  for (const themeId of themes) {
    const mentions = await store.mentionsOfTheme(themeId, signal);
    if (!mentions.ok) {
      const isGone = mentions.failure.kind === 'gone';
      read.set(themeId, isGone ? { quotes: [] } : { quotes: null, failure: mentions.failure });
      continue;
    }
    const said = mentions.value.items
      .filter(({ withdrawn }) => !withdrawn)
      .flatMap(({ ticketId, quotes }) =>
        quotes
          .filter(({ wordsOf }) => wordsOf === 'customer')
          .map(({ text, at }) => ({ at, quote: { ticketId, themeId, hash: textHash(text), text } })),
      )
      .toSorted((a, b) => (a.at < b.at ? 1 : -1));
    // Two agents may have tagged the same sentence.
    const once = new Map(said.map(({ quote }) => [`${quote.ticketId} ${quote.hash}`, quote]));
    read.set(themeId, { quotes: [...once.values()] });
  }
  return read;
}

/**
 * Reads the sentences among these that nobody tagged in their tickets, as they may be shown now: a request for each ticket. Of a
 * theme's only in tickets that are still mentions of it: whoever is forgotten is so here, too.
 */
export async function readSpans(
  outside: PraiseFrom,
  refs: readonly QuoteRef[],
  themes: ReadonlyMap<ThemeId, ThemeQuotes>,
  launch: LaunchId,
  signal: AbortSignal,
): Promise<ReadonlyMap<ThemeId, ThemeQuotes>> {
  const wanted = refs.flatMap(({ ticketId, themeId, hash, span }) => {
    const isThere =
      themeId === launch ||
      themes.get(themeId)?.quotes?.some((quote) => quote.ticketId === ticketId) === true;
    if (span === undefined || !isThere) return [];
    return [{ id: asId<EventId>(`${themeId} ${ticketId} ${hash}`), themeId, ticketId, words: hash, ...span }];
  });
  if (wanted.length === 0) return themes;
  const said = await readPraise(outside, wanted, signal);
  const read = new Map(themes);
  for (const { id, themeId, ticketId, words: hash, start, end } of wanted) {
    const before = read.get(themeId);
    if (before === undefined || before.quotes === null) continue;
    const text = said.ok ? said.value.get(id)?.quote.text : undefined;
    if (!said.ok) read.set(themeId, { ...before, untagged: said.failure });
    else if (text !== undefined)
      read.set(themeId, {
        ...before,
        quotes: [...before.quotes, { ticketId, themeId, hash, span: { start, end }, text }],
      });
  }
  return read;
}
