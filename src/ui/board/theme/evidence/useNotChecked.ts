import { useEffect, useState } from 'react';
import { ticketsNotChecked } from '#domain/pitch/quotesSaying.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { tellLanguages } from '#workflows/quotes/tellLanguages.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';

/** In how many tickets nobody listened for what customers say beside asking; 0 until the languages are told. */
export function useNotChecked({ view }: OpenedTheme): number {
  const { language } = useOutside();
  const { mentions } = view.theme;
  const [many, setMany] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    const quotes = mentions.flatMap(({ parts }) =>
      parts.flatMap(({ records }) => records.flatMap((record) => record.quotes)),
    );
    void tellLanguages(
      language,
      quotes.map(({ text }) => text),
      abort.signal,
    ).then((told) => {
      if (!abort.signal.aborted && told.ok)
        setMany(ticketsNotChecked(mentions, (text) => told.value.get(text) ?? 'und').length);
    });
    return () => abort.abort();
  }, [language, mentions]);
  return many;
}
