import { useEffect, useState } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import { readQuotes, type ThemeQuotes } from '#workflows/launch/readQuotes.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

/** What customers say, by theme; what is being read is not in it. */
export type QuotesRead = ReadonlyMap<ThemeId, ThemeQuotes>;

const NONE: QuotesRead = new Map();

/** Reads what customers say of these themes, once for a page. */
export function useQuotes(themes: readonly ThemeId[]): QuotesRead {
  const outside = useBoardOutside();
  const [read, setRead] = useState(NONE);
  const wanted = [...new Set(themes.filter((id) => !read.has(id)))].join(' ');
  useEffect(() => {
    if (wanted === '') return;
    const abort = new AbortController();
    void readQuotes(outside, wanted.split(' ') as ThemeId[], abort.signal).then((more) => {
      if (!abort.signal.aborted) setRead((before) => new Map([...before, ...more]));
    });
    return () => abort.abort();
  }, [outside, wanted]);
  return read;
}
