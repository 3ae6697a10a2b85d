import { useEffect, useState } from 'react';
import { useMoreWords, useWords } from './Words.tsx';
import type { Words } from './wordsIn.ts';

/** All words, also those that pages load only when needed; `null` until they are here. */
export function useAllWords(): Words | null {
  const here = useWords();
  const load = useMoreWords();
  const [words, setWords] = useState<Words | null>(load === null ? here : null);
  useEffect(() => {
    let isOver = false;
    load?.().then(
      (loaded) => !isOver && setWords(loaded),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [load]);
  return words;
}
