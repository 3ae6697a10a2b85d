import { useAllWords } from '../../parts/useAllWords.ts';
import { WordsProvider } from '../../parts/Words.tsx';
import type { OfferedCommand } from '../commands/Offer.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { Palette } from './Palette.tsx';

/** What is open: the palette with what could be done when it was asked for, or the list of keys. */
export type OpenPalette =
  { readonly is: 'palette'; readonly offered: readonly OfferedCommand[] } | { readonly is: 'keys' };

interface Props {
  readonly open: OpenPalette;
  readonly onClose: () => void;
}

/** The command palette and the list of keys, loaded with their words when somebody asks for them. */
export function PaletteRoom({ open, onClose }: Props) {
  const words = useAllWords();
  if (words === null) return null;
  return (
    <WordsProvider words={words}>
      {open.is === 'palette' ? (
        <Palette offered={open.offered} onClose={onClose} />
      ) : (
        <KeysDialog onClose={onClose} />
      )}
    </WordsProvider>
  );
}
