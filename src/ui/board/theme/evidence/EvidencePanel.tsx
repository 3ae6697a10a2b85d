import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useAllWords } from '../../../parts/useAllWords.ts';
import { WordsProvider } from '../../../parts/Words.tsx';
import { EvidencePlace } from './EvidencePlace.tsx';
import { EvidenceRoom } from './EvidenceRoom.tsx';

interface Props {
  readonly opened: OpenedTheme;
  /** The theme is to be read anew. */
  readonly onSaid: () => void;
}

/** The case for the theme. Its words are loaded with it. */
export function EvidencePanel(props: Props) {
  const words = useAllWords();
  if (words === null) return <EvidencePlace />;
  return (
    <WordsProvider words={words}>
      <EvidenceRoom {...props} />
    </WordsProvider>
  );
}
