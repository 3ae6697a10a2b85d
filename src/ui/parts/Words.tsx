import { createContext, type ReactNode, useContext } from 'react';
import type { Words } from './wordsIn.ts';

const Context = createContext<Words | null>(null);

/** Gives the words of the signed-in person's language to everything below. */
export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <Context.Provider value={words}>{children}</Context.Provider>;
}

const MoreContext = createContext<(() => Promise<Words>) | null>(null);

/** Gives a way to load all words, those of pages that few people open among them; without it `useWords` has them all. */
export const MoreWordsProvider = MoreContext.Provider;

export function useMoreWords(): (() => Promise<Words>) | null {
  return useContext(MoreContext);
}

export function useWords(): Words {
  const words = useContext(Context);
  if (words === null) throw new Error('useWords outside WordsProvider');
  return words;
}
