import { Field, Input } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import styled from 'styled-components';
import type { ThemeId } from '#domain/basis/Id.ts';
import { isOffered } from '#domain/theme/isOffered.ts';
import { searchThemes } from '#domain/theme/searchThemes.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Choice } from '../../frame/Choice.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';
import { Subtle } from '../../frame/Subtle.tsx';

/** A name at one end, how many people at the other, on the same line of writing. */
const ThemeChoice = styled(Choice)`
  align-items: baseline;
  justify-content: space-between;
  gap: ${({ theme }) => theme.space.sm};
`;

const SHOWN = 6;

interface Props {
  readonly label: string;
  readonly except: ThemeId;
  /** Takes the focus; left out it does. */
  readonly isFocused?: boolean;
  readonly onChoose: (theme: Theme) => void;
}

/** Finds another theme as one types; those with the most people first. Enter takes the first. */
export function ThemePicker({ label, except, isFocused = true, onChoose }: Props) {
  const { t } = useWords();
  const { list } = useBoard();
  const [text, setText] = useState('');
  const themes = list.at === 'shown' ? list.themes.filter((one) => one.id !== except && isOffered(one)) : [];
  const found = searchThemes(themes, text).slice(0, SHOWN);
  const [first] = found;
  return (
    <div>
      <Field>
        <Field.Label>{label}</Field.Label>
        <Input
          autoFocus={isFocused}
          isCompact
          dir="auto"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (first !== undefined && text.trim() !== '') onChoose(first);
          }}
        />
      </Field>
      <Subtle role="status">{found.length === 0 && t('themeWork.noneFound')}</Subtle>
      <ul>
        {found.map((theme) => (
          <li key={theme.id}>
            <ThemeChoice type="button" onClick={() => onChoose(theme)}>
              <span dir="auto">{theme.name}</span>
              <Subtle>{t('themeWork.people', { count: theme.counts.people })}</Subtle>
            </ThemeChoice>
          </li>
        ))}
      </ul>
    </div>
  );
}
