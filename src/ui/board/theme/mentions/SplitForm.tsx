import { Button } from '@zendeskgarden/react-buttons';
import { type FormEvent, useState } from 'react';
import styled from 'styled-components';
import { nameFault } from '#domain/theme/nameFault.ts';
import { themeNamed } from '#domain/theme/searchThemes.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { useWords } from '../../../parts/Words.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';
import { NameField } from '../tools/NameField.tsx';

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  max-width: 60ch;
`;

interface Props {
  readonly theme: Theme;
  readonly proposed: string;
  readonly onSave: (name: string) => Promise<void>;
}

/** The name of a theme that is made for a part of this one. A name that exists is offered instead. */
export function SplitForm({ proposed, onSave }: Props) {
  const { t } = useWords();
  const { list } = useBoard();
  const [name, setName] = useState(proposed);
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const fault = nameFault(name);
  const taken = fault === null && list.at === 'shown' ? themeNamed(list.themes, name) : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isSaving || fault !== null || taken !== null) return;
    setSaving(true);
    await onSave(name);
    setSaving(false);
  };
  return (
    <Form noValidate onSubmit={(event) => void submit(event)}>
      <NameField
        {...{ name, fault, taken, isTried }}
        label={t('themeWork.newName')}
        autoFocus={proposed === ''}
        onChange={setName}
      />
      <div>
        <Button type="submit" size="small" isPrimary={proposed === ''} aria-disabled={isSaving}>
          {t('themeWork.splitYes')}
        </Button>
      </div>
    </Form>
  );
}
