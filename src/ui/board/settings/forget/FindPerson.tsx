import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { type FormEvent, useState } from 'react';
import styled from 'styled-components';
import { asId, type UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { Person } from '#ports/People.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { useWork } from './useWork.ts';

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  max-width: 480px;
`;

const Found = styled.ul`
  display: grid;
  justify-items: start;
  gap: ${({ theme }) => theme.space.xxs};
`;

/** Somebody to forget; of a deleted user only the number is left. */
export interface Chosen {
  readonly id: UserId;
  readonly name: string | null;
}

/** Finds a user by name, e-mail address or number. */
export function FindPerson({ onChoose }: { onChoose: (person: Chosen) => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const { work, begin } = useWork<readonly Person[]>();
  const wanted = text.trim();
  const isNumber = /^\d{1,20}$/.test(wanted);
  const search = (event: FormEvent) => {
    event.preventDefault();
    if (wanted === '') return;
    begin(async (records, _onDone, signal) => {
      const found = await records.findPeople(wanted, signal);
      return found.ok ? ok(found.value) : found;
    });
  };
  return (
    <>
      <Form onSubmit={search}>
        <Field>
          <Field.Label>{t('settings.forget.who')}</Field.Label>
          <Field.Hint>{t('settings.forget.whoHint')}</Field.Hint>
          <Input isCompact dir="auto" value={text} onChange={(event) => setText(event.currentTarget.value)} />
        </Field>
        <div>
          <Button type="submit" size="small" aria-disabled={wanted === '' || work.at === 'running'}>
            {t('settings.forget.find')}
          </Button>
        </div>
      </Form>
      {work.at === 'failed' && <FailureNotice failure={work.failure} />}
      <Found>
        {isNumber && (
          <li>
            <Button isLink onClick={() => onChoose({ id: asId<UserId>(wanted), name: null })}>
              {t('settings.forget.number', { id: wanted })}
            </Button>
          </li>
        )}
        {work.at === 'ended' &&
          work.value.map(({ id, name, isStaff }) => (
            <li key={id}>
              <Button isLink onClick={() => onChoose({ id, name })}>
                {t(isStaff ? 'settings.forget.employee' : 'settings.forget.customer', { name, id })}
              </Button>
            </li>
          ))}
      </Found>
      {work.at === 'ended' && work.value.length === 0 && !isNumber && (
        <Subtle as="p">{t('settings.forget.nobody')}</Subtle>
      )}
    </>
  );
}
