import { Field, Input } from '@zendeskgarden/react-forms';
import { getColor } from '@zendeskgarden/react-theming';
import searchIcon from '@zendeskgarden/svg-icons/src/16/search-stroke.svg?raw';
import type { KeyboardEvent, RefObject } from 'react';
import styled from 'styled-components';
import { Icon } from '../../parts/Icon.tsx';

const Frame = styled.div`
  position: relative;
  flex: 1 1 220px;
  max-width: 420px;
`;

const Glass = styled.span`
  position: absolute;
  top: 50%;
  inset-inline-start: ${({ theme }) => theme.space.sm};
  display: inline-flex;
  transform: translateY(-50%);
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  pointer-events: none;
`;

const Line = styled(Input)`
  padding-inline-start: calc(${({ theme }) => theme.space.sm} + 24px);
`;

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The field is entered. */
  readonly onBegin?: () => void;
  /** Arrow down or Enter: the person is done typing and goes on to what was found. */
  readonly onLeave?: () => void;
  readonly inputRef?: RefObject<HTMLInputElement>;
}

/** By key or palette: what is typed next replaces what was searched for. */
export function beginSearch(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}

/** A search that answers as one types. Escape empties it, and then leaves it. */
export function SearchField({ label, value, onChange, onBegin, onLeave, inputRef }: Props) {
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && value !== '') onChange('');
    else if (event.key === 'Escape') (onLeave ?? (() => event.currentTarget.blur()))();
    else if ((event.key === 'ArrowDown' || event.key === 'Enter') && onLeave !== undefined) onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <Frame role="search">
      <Field>
        <Field.Label hidden>{label}</Field.Label>
        <Line
          ref={inputRef}
          isCompact
          type="search"
          placeholder={label}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onFocus={onBegin}
          onKeyDown={press}
        />
      </Field>
      <Glass>
        <Icon svg={searchIcon} />
      </Glass>
    </Frame>
  );
}
