import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useAllWords } from '../../../parts/useAllWords.ts';
import { WordsProvider } from '../../../parts/Words.tsx';
import { RelatedRoom } from './RelatedRoom.tsx';
import { ThemeLaunches } from './ThemeLaunches.tsx';

/** Launches that answer this theme, and themes that have to do with it. Its words are loaded with it. */
export function RelatedPanel({ opened }: { opened: OpenedTheme }) {
  const words = useAllWords();
  if (words === null) return null;
  return (
    <WordsProvider words={words}>
      <ThemeLaunches themeId={opened.theme.id} />
      <RelatedRoom opened={opened} />
    </WordsProvider>
  );
}
