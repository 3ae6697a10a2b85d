import { Field, Input } from '@zendeskgarden/react-forms';
import { Modal } from '@zendeskgarden/react-modals';
import { getColor } from '@zendeskgarden/react-theming';
import { Fragment, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import styled from 'styled-components';
import type { Theme } from '#domain/theme/Theme.ts';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { type OfferedCommand, offeredBy } from '../commands/Offer.ts';
import { entriesOf, paletteEntries } from './paletteEntries.ts';
import { usePageOffers } from './usePageOffers.ts';

const List = styled.ul`
  max-height: 50vh;
  margin-top: ${({ theme }) => theme.space.sm};
  overflow-y: auto;

  li[role='presentation'] {
    padding: ${({ theme }) => `${theme.space.sm} ${theme.space.sm} ${theme.space.xxs}`};
    overflow: hidden;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  li[role='presentation']:first-child {
    padding-top: 0;
  }

  li[role='option'] {
    display: flex;
    justify-content: space-between;
    gap: ${({ theme }) => theme.space.sm};
    padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
    border-radius: ${({ theme }) => theme.borderRadii.md};
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  kbd {
    flex: none;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-family: inherit;
  }

  li[aria-selected='true'] {
    background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  }
`;

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
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const options = useRef<HTMLUListElement>(null);
  const themes = list.at === 'shown' ? list.themes : [];
  const commands = entriesOf([...offered, ...offeredBy([usePageOffers(words)])], words);
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
              setChosen(0);
            }}
            onKeyDown={press}
          />
        </Field>
        <List ref={options} id={id} role="listbox" aria-label={t('keys.palette')}>
          {entries.map((entry, index) => (
            <Fragment key={entry.id}>
              {entry.group !== entries[index - 1]?.group && (
                <li role="presentation" dir="auto">
                  {entry.group}
                </li>
              )}
              <li
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                onPointerMove={() => setChosen(index)}
                onClick={() => run(index)}
              >
                <span dir="auto">{entry.name}</span>
                {entry.keys !== null && <kbd>{entry.keys}</kbd>}
              </li>
            </Fragment>
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
