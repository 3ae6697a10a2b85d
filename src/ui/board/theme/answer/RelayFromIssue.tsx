import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import styled from 'styled-components';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import type { RelayStart } from './RelayNotes.tsx';

const Lines = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};

  input {
    max-width: 400px;
  }
`;

interface Props {
  readonly onChosen: (start: RelayStart) => void;
  readonly onCancel: () => void;
}

/** Names the issue in which somebody answered, and who it was: nobody stamps that, so whoever passes it on says it. */
export function RelayFromIssue({ onChosen, onCancel }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [author, setAuthor] = useState('');
  const url = /^https:\/\/\S{3,2000}$/u.test(typed.trim()) ? typed.trim() : null;
  const by = author.trim();
  return (
    <Lines
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (url !== null && by !== '') onChosen({ source: { is: 'issue', url, by }, reason: '' });
      }}
    >
      <Field>
        <Field.Label>{t('pitches.relay.url')}</Field.Label>
        <Input
          isCompact
          autoFocus
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </Field>
      <Field>
        <Field.Label>{t('pitches.relay.author')}</Field.Label>
        <Input
          isCompact
          maxLength={250}
          value={author}
          onChange={({ currentTarget }) => setAuthor(currentTarget.value)}
        />
      </Field>
      <Actions>
        <Button type="submit" size="small" isPrimary disabled={url === null || by === ''}>
          {t('pitches.relay.next')}
        </Button>
        <Button type="button" size="small" isBasic onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </Actions>
    </Lines>
  );
}
