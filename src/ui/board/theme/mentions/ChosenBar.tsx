import type { TicketId } from '#domain/basis/Id.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useAllWords } from '../../../parts/useAllWords.ts';
import { WordsProvider } from '../../../parts/Words.tsx';
import { ChosenRoom } from './ChosenRoom.tsx';

interface Props {
  readonly opened: OpenedTheme;
  readonly tickets: ReadonlySet<TicketId>;
  readonly isSplitting: boolean;
  readonly onAll: () => void;
  /** The choice is over; `isChanged` where something was done with it. */
  readonly onEnd: (isChanged: boolean) => void;
}

/** What can be done with the chosen tickets. Its words are loaded with it. */
export function ChosenBar(props: Props) {
  const words = useAllWords();
  if (words === null) return null;
  return (
    <WordsProvider words={words}>
      <ChosenRoom {...props} />
    </WordsProvider>
  );
}
