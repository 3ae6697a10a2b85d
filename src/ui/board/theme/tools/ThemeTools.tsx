import type { Theme } from '#domain/theme/Theme.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useAllWords } from '../../../parts/useAllWords.ts';
import { WordsProvider } from '../../../parts/Words.tsx';
import { ThemeToolsRoom } from './ThemeToolsRoom.tsx';

interface Props {
  readonly opened: OpenedTheme;
  /** The theme was changed here: the page shows it so, and reads it anew. */
  readonly onChanged: (theme: Theme) => void;
}

/** What can be done to a theme itself. Its words are loaded with it. */
export function ThemeTools(props: Props) {
  const words = useAllWords();
  if (words === null) return null;
  return (
    <WordsProvider words={words}>
      <ThemeToolsRoom {...props} />
    </WordsProvider>
  );
}
