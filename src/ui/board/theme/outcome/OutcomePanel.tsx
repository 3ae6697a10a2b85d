import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useAllWords } from '../../../parts/useAllWords.ts';
import { WordsProvider } from '../../../parts/Words.tsx';
import { AnswerPlace } from '../answer/AnswerPlace.tsx';
import { OutcomeRoom } from './OutcomeRoom.tsx';

interface Props {
  readonly opened: OpenedTheme;
  /** The theme is to be read anew. */
  readonly onSaid: () => void;
}

/** Telling those who asked that it is there. Its words are loaded with it. */
export function OutcomePanel(props: Props) {
  const words = useAllWords();
  if (words === null) return <AnswerPlace />;
  return (
    <WordsProvider words={words}>
      <OutcomeRoom {...props} />
    </WordsProvider>
  );
}
