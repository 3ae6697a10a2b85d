import { getColor } from '@zendeskgarden/react-theming';
import { Fragment, type RefObject } from 'react';
import styled from 'styled-components';
import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import type { PaletteEntry } from './paletteEntries.ts';

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
  readonly id: string;
  readonly entries: readonly PaletteEntry[];
  /** The place of the one that Enter does. */
  readonly at: number;
  readonly listRef?: RefObject<HTMLUListElement>;
  readonly onPoint: (index: number) => void;
  readonly onRun: (index: number) => void;
}

/** What the palette offers, by what it is done to; says so where nothing is called so. */
export function PaletteList({ id, entries, at, listRef, onPoint, onRun }: Props) {
  const { t } = useWords();
  return (
    <>
      <List
        {...(listRef === undefined ? {} : { ref: listRef })}
        id={id}
        role="listbox"
        aria-label={t('keys.palette')}
      >
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
              onPointerMove={() => onPoint(index)}
              onClick={() => onRun(index)}
            >
              <span dir="auto">{entry.name}</span>
              {entry.keys !== null && <kbd>{entry.keys}</kbd>}
            </li>
          </Fragment>
        ))}
      </List>
      <Subtle role="status">{entries.length === 0 && t('keys.nothing')}</Subtle>
    </>
  );
}
