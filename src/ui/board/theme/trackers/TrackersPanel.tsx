import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useAllWords } from '../../../parts/useAllWords.ts';
import { WordsProvider } from '../../../parts/Words.tsx';
import { TrackersRoom } from './TrackersRoom.tsx';

interface Props {
  readonly opened: OpenedTheme;
  /** The theme is to be read anew. */
  readonly onChanged: () => void;
}

/** Where the theme stands at product: issues and messages outside the account. Its words are loaded with it. */
export function TrackersPanel(props: Props) {
  const words = useAllWords();
  if (words === null) return null;
  return (
    <WordsProvider words={words}>
      <TrackersRoom {...props} />
    </WordsProvider>
  );
}
