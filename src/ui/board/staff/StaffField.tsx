import { Field, Input } from '@zendeskgarden/react-forms';
import { type ReactNode, useState } from 'react';
import type { UserId } from '#domain/basis/Id.ts';
import type { Person } from '#ports/People.ts';
import { useWords } from '../../parts/Words.tsx';
import { StaffFound } from './StaffFound.tsx';
import { useStaffSearch } from './useStaffSearch.ts';

interface Props {
  readonly label: string;
  /** Somebody who is not to be found: oneself, mostly. */
  readonly except: UserId | null;
  readonly isFocused?: boolean;
  readonly onChoose: (person: Person) => void;
  /** What stands beside each name. */
  readonly about?: (person: Person) => ReactNode;
}

/** Looks a colleague up by the beginning of their name. */
export function StaffField({ label, except, isFocused = false, onChoose, about }: Props) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const { found, again } = useStaffSearch(name, except);
  return (
    <>
      <Field>
        <Field.Label>{label}</Field.Label>
        <Field.Hint>{t('board.handOver.whoHint')}</Field.Hint>
        <Input
          autoFocus={isFocused}
          isCompact
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Field>
      <StaffFound
        found={found}
        onChoose={(person) => {
          setName('');
          onChoose(person);
        }}
        onRetry={again}
        {...(about === undefined ? {} : { about })}
      />
    </>
  );
}
