import { Button } from '@zendeskgarden/react-buttons';
import { type FormEvent, useState } from 'react';
import styled from 'styled-components';
import { nameFault } from '#domain/theme/nameFault.ts';
import { themeNamed } from '#domain/theme/searchThemes.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { tidyText } from '#domain/theme/tidyText.ts';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { onEscape } from '../frame/onEscape.ts';
import { NameField } from '../theme/tools/NameField.tsx';

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  max-width: 60ch;
`;

interface Props {
  readonly theme: Theme;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

/** A better name. One that another theme has is not saved: the two may be one. */
export function RenameForm({ theme, onSave, onClose }: Props) {
  const { t } = useWords();
  const { list } = useBoard();
  const [name, setName] = useState(theme.name);
  const fault = nameFault(name);
  const others = list.at === 'shown' ? list.themes.filter(({ id }) => id !== theme.id) : [];
  const taken = fault === null ? themeNamed(others, name) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fault === null && taken === null && tidyText(name) !== theme.name) onSave(tidyText(name));
  };
  return (
    <Form noValidate onSubmit={submit} onKeyDown={onEscape(onClose)}>
      <NameField
        {...{ name, fault, taken }}
        isTried
        autoFocus
        label={t('themeWork.name')}
        onChange={setName}
      />
      <div>
        <Button type="submit" size="small" isPrimary>
          {t('action.save')}
        </Button>
      </div>
    </Form>
  );
}
