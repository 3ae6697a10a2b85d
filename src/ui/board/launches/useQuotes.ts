import { useEffect, useState } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Launch } from '#domain/launch/Launch.ts';
import type { QuoteRef } from '#domain/launch/LaunchEvent.ts';
import { readQuotes, readSpans, type ThemeQuotes } from '#workflows/launch/readQuotes.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

/** What customers say, by theme; what is being read is not in it. */
export type QuotesRead = ReadonlyMap<ThemeId, ThemeQuotes>;

/** Reads what customers say of a launch's theme, and what stands beside its objections; once for a page, and again for what comes to stand there. */
export function useQuotes(
  { id, themeId: theme }: Pick<Launch, 'id' | 'themeId'>,
  refs: readonly QuoteRef[],
): QuotesRead {
  const outside = useBoardOutside();
  // Of the launch itself there are no mentions to read.
  const [read, setRead] = useState<QuotesRead>(() => new Map([[id, { quotes: [] }]]));
  const themes = [...(theme === null ? [] : [theme]), ...refs.map(({ themeId }) => themeId)];
  const wanted = [...new Set(themes.filter((id) => !read.has(id)))].join(' ');
  const untagged = JSON.stringify(refs.filter(({ span }) => span !== undefined));
  useEffect(() => {
    if (wanted === '') return;
    const abort = new AbortController();
    void readQuotes(outside, wanted.split(' ') as ThemeId[], abort.signal).then((more) => {
      if (!abort.signal.aborted) setRead((before) => new Map([...before, ...more]));
    });
    return () => abort.abort();
  }, [outside, wanted]);
  useEffect(() => {
    if (wanted !== '') return;
    const missing = (JSON.parse(untagged) as QuoteRef[]).filter((ref) => !isRead(read, ref));
    if (missing.length === 0) return;
    const abort = new AbortController();
    void readSpans(outside, missing, read, id, abort.signal).then((more) => {
      if (!abort.signal.aborted) setRead(more);
    });
    return () => abort.abort();
    // What was not found is not looked for again with every other thing that is read.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [outside, wanted, untagged, id]);
  return read;
}

function isRead(read: QuotesRead, { themeId, ticketId, hash }: QuoteRef): boolean {
  return read.get(themeId)?.quotes?.some((one) => one.ticketId === ticketId && one.hash === hash) === true;
}
