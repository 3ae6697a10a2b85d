import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useAllWords } from '../../../parts/useAllWords.ts';
import { WordsProvider } from '../../../parts/Words.tsx';
import { AnswerPlace } from '../answer/AnswerPlace.tsx';
import { PitchRoom } from './PitchRoom.tsx';

interface Props {
  readonly opened: OpenedTheme;
  /** The theme is to be read anew. */
  readonly onSaid: () => void;
}

/** The theme's pitches. Their words are loaded with them. */
export function PitchPanel(props: Props) {
  const words = useAllWords();
  if (words === null) return <AnswerPlace />;
  return (
    <WordsProvider words={words}>
      <PitchRoom {...props} />
    </WordsProvider>
  );
}
