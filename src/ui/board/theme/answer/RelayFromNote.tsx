import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { useRef, useState } from 'react';
import styled from 'styled-components';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import type { TicketNote } from '#ports/AccountTickets.ts';
import type { Failure } from '#ports/Failure.ts';
import { notesToRelay } from '#workflows/decide/relayAnswer.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { useAbortSignal } from '../../../parts/useAbortSignal.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { RelayNotes, type RelayStart } from './RelayNotes.tsx';

const Lines = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
`;

type Notes =
  | { readonly at: 'none' | 'reading' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'found'; readonly ticket: TicketId; readonly notes: readonly TicketNote[] };

interface Props {
  readonly onChosen: (start: RelayStart) => void;
  readonly onCancel: () => void;
}

/** Finds the notes of a ticket by its number. */
export function RelayFromNote({ onChosen, onCancel }: Props) {
  const { t } = useWords();
  const outside = useBoardOutside();
  const signal = useAbortSignal();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [notes, setNotes] = useState<Notes>({ at: 'none' });
  const number = /^\s*#?(\d{1,20})\s*$/u.exec(typed)?.[1];
  const find = async () => {
    if (number === undefined || notes.at === 'reading') return;
    const ticket = asId<TicketId>(number);
    setNotes({ at: 'reading' });
    const read = await notesToRelay(outside, ticket, signal());
    setNotes(read.ok ? { at: 'found', ticket, notes: read.value } : { at: 'failed', failure: read.failure });
  };
  // The button that is pressed goes: whoever waits stays in the form.
  const retry = () => {
    input.current?.focus();
    void find();
  };
  return (
    <Lines
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <Field>
        <Field.Label>{t('pitches.relay.ticket')}</Field.Label>
        <Input
          isCompact
          ref={input}
          autoFocus
          style={{ display: 'block', maxWidth: 400 }}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </Field>
      {notes.at === 'failed' && <FailureNotice failure={notes.failure} onRetry={retry} />}
      {notes.at === 'found' && <RelayNotes {...notes} onChosen={onChosen} />}
      <Actions>
        <Button
          type="submit"
          size="small"
          isPrimary
          disabled={number === undefined || notes.at === 'reading'}
        >
          {t('pitches.relay.find')}
        </Button>
        <Button type="button" size="small" isBasic onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </Actions>
    </Lines>
  );
}
