import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useAllWords } from '../../../parts/useAllWords.ts';
import { WordsProvider } from '../../../parts/Words.tsx';
import { RelatedRoom } from './RelatedRoom.tsx';

/** Themes that have to do with this one. Its words are loaded with it. */
export function RelatedPanel({ opened }: { opened: OpenedTheme }) {
  const words = useAllWords();
  if (words === null) return null;
  return (
    <WordsProvider words={words}>
      <RelatedRoom opened={opened} />
    </WordsProvider>
  );
}
