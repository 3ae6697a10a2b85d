import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useAllWords } from '../../../parts/useAllWords.ts';
import { WordsProvider } from '../../../parts/Words.tsx';
import { AskedRoom } from './AskedRoom.tsx';
import type { AskedWish } from './AskedView.ts';

interface Props {
  readonly opened: OpenedTheme;
  /** The number at the top of the page that somebody pressed. */
  readonly wish: AskedWish | null;
  /** The theme is to be read anew. */
  readonly onSaid: () => void;
}

/** Who asks for the theme. Its words are loaded with it. */
export function AskedPanel(props: Props) {
  const words = useAllWords();
  if (words === null) return null;
  return (
    <WordsProvider words={words}>
      <AskedRoom {...props} />
    </WordsProvider>
  );
}
