import { Field, Input } from '@zendeskgarden/react-forms';
import { Modal } from '@zendeskgarden/react-modals';
import { getColor } from '@zendeskgarden/react-theming';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import styled from 'styled-components';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { paletteEntries } from './paletteEntries.ts';
import { usePaletteCommands } from './usePaletteCommands.ts';

const List = styled.ul`
  max-height: 50vh;
  margin-top: ${({ theme }) => theme.space.sm};
  overflow-y: auto;

  li {
    display: flex;
    justify-content: space-between;
    gap: ${({ theme }) => theme.space.sm};
    padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
    border-radius: ${({ theme }) => theme.borderRadii.md};
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  li[aria-selected='true'] {
    background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  }
`;

interface Props {
  readonly onClose: () => void;
  readonly onKeys: () => void;
}

/** One field for every page, action and theme: typing narrows, arrows choose, Enter does it. */
export function Palette({ onClose, onKeys }: Props) {
  const words = useWords();
  const { t } = words;
  const { list, go } = useBoard();
  const [before] = useState(() => document.activeElement);
  const close = () => {
    onClose();
    if (before instanceof HTMLElement) before.focus();
  };
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const options = useRef<HTMLUListElement>(null);
  const themes = list.at === 'shown' ? list.themes : [];
  const commands = usePaletteCommands(words, onKeys);
  const entries = paletteEntries(commands, themes, text, (theme) => go({ page: 'theme', id: theme.id }));
  const at = Math.min(chosen, entries.length - 1);
  useEffect(() => {
    options.current?.children[at]?.scrollIntoView?.({ block: 'nearest' });
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
              setChosen(0);
            }}
            onKeyDown={press}
          />
        </Field>
        <List ref={options} id={id} role="listbox" aria-label={t('keys.palette')}>
          {entries.map((entry, index) => (
            <li
              key={entry.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              onPointerMove={() => setChosen(index)}
              onClick={() => run(index)}
            >
              <span dir="auto">{entry.name}</span>
              {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
            </li>
          ))}
        </List>
        <Subtle role="status">{entries.length === 0 && t('keys.nothing')}</Subtle>
      </Modal.Body>
    </Modal>
  );
}

/** The dialog itself would take it, and a key typed at once would be lost. */
function takeFocus(field: HTMLInputElement | null): void {
  field?.focus();
}
