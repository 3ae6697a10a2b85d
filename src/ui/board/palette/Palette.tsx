import { Field, Input } from '@zendeskgarden/react-forms';
import { Modal } from '@zendeskgarden/react-modals';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Theme } from '#domain/theme/Theme.ts';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { type Offer, type OfferedCommand, offeredBy } from '../commands/Offer.ts';
import { pageActs } from './pageActs.ts';
import { entriesOf, paletteEntries } from './paletteEntries.ts';
import { PaletteList } from './PaletteList.tsx';
import { usePageOffers } from './usePageOffers.ts';

interface Props {
  /** What could be done when it was opened. */
  readonly offered: readonly OfferedCommand[];
  readonly onClose: () => void;
}

/** One field for everything that can be done, every page and every theme: typing narrows, arrows choose, Enter does it. */
export function Palette({ offered, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const { list, go } = useBoard();
  const [before] = useState(() => document.activeElement);
  const close = () => {
    onClose();
    if (before instanceof HTMLElement) before.focus();
  };
  const [text, setText] = useState('');
  const [acts, setActs] = useState(actsNow);
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const options = useRef<HTMLUListElement>(null);
  const themes = list.at === 'shown' ? list.themes : [];
  const commands = entriesOf([...offered, ...offeredBy([usePageOffers(words, acts)])], words);
  const open = ({ id: theme }: Theme) => go({ page: 'theme', id: theme });
  const entries = paletteEntries(commands, themes, text, open, t('board.nav.themes'));
  const at = Math.min(chosen, entries.length - 1);
  useEffect(() => {
    const option = options.current?.querySelector('[aria-selected=true]');
    // With the first one its heading, too.
    (at === 0 ? options.current?.firstElementChild : option)?.scrollIntoView?.({ block: 'nearest' });
  }, [at]);
  const run = (index: number) => {
    close();
    entries[index]?.run();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setChosen((at + 1) % Math.max(1, entries.length));
    else if (event.key === 'ArrowUp') setChosen((at - 1 + entries.length) % Math.max(1, entries.length));
    else if (event.key === 'Enter' && at >= 0) run(at);
    else return;
    event.preventDefault();
  };
  return (
    <Modal onClose={close} focusOnMount={false} restoreFocus={false} aria-label={t('keys.palette')}>
      <Modal.Body>
        <Field>
          <Field.Label hidden>{t('keys.palette')}</Field.Label>
          <Input
            ref={takeFocus}
            role="combobox"
            aria-expanded
            aria-controls={id}
            aria-autocomplete="list"
            aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
            placeholder={t('keys.palette')}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              // What the page had to wait for may have come in.
              setActs(actsNow());
              setChosen(0);
            }}
            onKeyDown={press}
          />
        </Field>
        <PaletteList {...{ id, entries, at }} listRef={options} onPoint={setChosen} onRun={run} />
      </Modal.Body>
    </Modal>
  );
}

/** The dialog itself would take it, and a key typed at once would be lost. */
function takeFocus(field: HTMLInputElement | null): void {
  field?.focus();
}

function actsNow(): readonly Offer[] {
  return pageActs(document.querySelector('main') ?? document);
}
