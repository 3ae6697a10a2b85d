import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useAllWords } from '../../../parts/useAllWords.ts';
import { WordsProvider } from '../../../parts/Words.tsx';
import { AnswerPlace } from './AnswerPlace.tsx';
import { AnswerRoom } from './AnswerRoom.tsx';

interface Props {
  readonly opened: OpenedTheme;
  /** The theme is to be read anew. */
  readonly onSaid: () => void;
  /** Somebody came to answer: the form is open. */
  readonly isAnswering: boolean;
}

/** Product's answer to the theme. Its words are loaded with it: most pages do without them. */
export function AnswerPanel(props: Props) {
  const words = useAllWords();
  if (words === null) return <AnswerPlace />;
  return (
    <WordsProvider words={words}>
      <AnswerRoom {...props} />
    </WordsProvider>
  );
}
