import { useAllWords } from '../../parts/useAllWords.ts';
import { WordsProvider } from '../../parts/Words.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { Palette } from './Palette.tsx';

export type OpenPalette = 'palette' | 'keys';

interface Props {
  readonly open: OpenPalette;
  readonly onOpen: (open: OpenPalette | null) => void;
}

/** The command palette and the list of keys, loaded with their words when somebody asks for them. */
export function PaletteRoom({ open, onOpen }: Props) {
  const words = useAllWords();
  if (words === null) return null;
  return (
    <WordsProvider words={words}>
      {open === 'palette' ? (
        <Palette onClose={() => onOpen(null)} onKeys={() => onOpen('keys')} />
      ) : (
        <KeysDialog onClose={() => onOpen(null)} />
      )}
    </WordsProvider>
  );
}
