import { createContext, type ReactNode, useContext } from 'react';
import type { Words } from './wordsIn.ts';

const Context = createContext<Words | null>(null);

/** Gives the words of the signed-in person's language to everything below. */
export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <Context.Provider value={words}>{children}</Context.Provider>;
}

export function useWords(): Words {
  const words = useContext(Context);
  if (words === null) throw new Error('useWords outside WordsProvider');
  return words;
}
