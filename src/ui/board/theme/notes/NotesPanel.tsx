import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useAllWords } from '../../../parts/useAllWords.ts';
import { WordsProvider } from '../../../parts/Words.tsx';
import { NotesRoom } from './NotesRoom.tsx';

interface Props {
  readonly opened: OpenedTheme;
  readonly onChanged: () => void;
}

/** What colleagues wrote about the theme. Its words are loaded with it. */
export function NotesPanel(props: Props) {
  const words = useAllWords();
  if (words === null) return null;
  return (
    <WordsProvider words={words}>
      <NotesRoom {...props} />
    </WordsProvider>
  );
}
