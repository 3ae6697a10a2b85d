import type { Championship } from '#domain/champion/foldChampion.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useAllWords } from '../../../parts/useAllWords.ts';
import { WordsProvider } from '../../../parts/Words.tsx';
import { RolesRoom } from './RolesRoom.tsx';

interface Props {
  readonly opened: OpenedTheme;
  readonly championship: Championship;
  readonly onChanged: () => void;
}

/** Who stands beside the champion. Its words are loaded with it. */
export function RolesPart(props: Props) {
  const words = useAllWords();
  if (words === null) return null;
  return (
    <WordsProvider words={words}>
      <RolesRoom {...props} />
    </WordsProvider>
  );
}
