import { Button } from '@zendeskgarden/react-buttons';
import { Field, Textarea } from '@zendeskgarden/react-forms';
import { type FormEvent, useRef, useState } from 'react';
import styled from 'styled-components';
import { NOTE_CHARACTERS, type Note } from '#domain/theme/NoteEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Person } from '#ports/People.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { StaffFound } from '../../staff/StaffFound.tsx';
import { useStaffSearch } from '../../staff/useStaffSearch.ts';
import { nameBegun } from './nameBegun.ts';
import { Actions } from '../../frame/Actions.tsx';
import { onEscape } from '../../frame/onEscape.ts';

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  margin-bottom: ${({ theme }) => theme.space.sm};
`;

interface Props {
  /** Gives why it was not stored, `null` where it was. */
  readonly onSave: (words: Pick<Note, 'text' | 'people'>, nonce: string) => Promise<Failure | null>;
  readonly onClose: () => void;
}

/** A note; after an @ colleagues are offered as one types their name. */
export function NoteForm({ onSave, onClose }: Props) {
  const { t } = useWords();
  const { newId, worker } = useOutside();
  const nonce = useRef(newId());
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [named, setNamed] = useState<readonly Person[]>([]);
  const [saving, setSaving] = useState<'idle' | 'saving' | Failure>('idle');
  const begun = nameBegun(
    text,
    named.map(({ name }) => name),
  );
  const { found, again } = useStaffSearch(begun ?? '', worker.id);
  const choose = (person: Person) => {
    setText(`${text.slice(0, text.length - (begun ?? '').length)}${person.name} `);
    setNamed([...named, person]);
    area.current?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (saving === 'saving' || text.trim() === '') return;
    setSaving('saving');
    const people = named.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
    const failure = await onSave({ text, people }, nonce.current);
    setSaving(failure ?? 'idle');
  };
  return (
    <Form onSubmit={(event) => void submit(event)} onKeyDown={onEscape(onClose)}>
      <Field>
        <Field.Label>{t('themeWork.note')}</Field.Label>
        <Field.Hint>{t('themeWork.noteHint')}</Field.Hint>
        <Textarea
          ref={area}
          autoFocus
          isResizable
          minRows={2}
          maxRows={10}
          maxLength={NOTE_CHARACTERS}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      {begun !== null && begun.trim() !== '' && (
        <StaffFound found={found} onChoose={choose} onRetry={again} />
      )}
      {typeof saving === 'object' && <FailureNotice failure={saving} />}
      <Actions>
        <Button
          type="submit"
          size="small"
          isPrimary
          aria-disabled={saving === 'saving' || text.trim() === ''}
        >
          {t('action.save')}
        </Button>
        <Button type="button" size="small" isBasic onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </Actions>
    </Form>
  );
}
