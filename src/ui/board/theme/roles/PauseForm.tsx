import { Button } from '@zendeskgarden/react-buttons';
import { useRef, useState } from 'react';
import styled from 'styled-components';
import type { Day } from '#domain/basis/Day.ts';
import type { UserId } from '#domain/basis/Id.ts';
import type { Person } from '#ports/People.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { StaffField } from '../../staff/StaffField.tsx';
import { DateField } from '../../frame/DateField.tsx';
import { onEscape } from '../../frame/onEscape.ts';

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
`;

interface Props {
  readonly today: Day;
  readonly onPause: (until: Day, standIn: UserId | null) => void;
  readonly onCancel: () => void;
}

/** Until when the champion is away, and who stands in, if anybody. Escape leaves it. */
export function PauseForm({ today, onPause, onCancel }: Props) {
  const { t } = useWords();
  const { worker } = useOutside();
  const [until, setUntil] = useState<Day | null>(null);
  const [standIn, setStandIn] = useState<Person | null>(null);
  const [isWrong, setWrong] = useState(false);
  const submit = useRef<HTMLButtonElement>(null);
  const choose = (person: Person) => {
    setStandIn(person);
    submit.current?.focus();
  };
  return (
    <Form
      noValidate
      aria-label={t('roles.pause')}
      onSubmit={(event) => {
        event.preventDefault();
        if (until === null || until < today) setWrong(true);
        else onPause(until, standIn?.id ?? null);
      }}
      onKeyDown={onEscape(onCancel)}
    >
      <DateField
        label={t('roles.until')}
        value={until}
        from={today}
        isFocused
        wrong={isWrong ? t('roles.untilWrong') : null}
        onChange={setUntil}
      />
      {standIn === null ? (
        <StaffField label={t('roles.who.standIn')} except={worker.id} onChoose={choose} />
      ) : (
        <p>{t('roles.standsIn', { name: standIn.name })}</p>
      )}
      <Actions>
        <Button ref={submit} type="submit" size="small" isPrimary>
          {t('roles.pauseNow')}
        </Button>
        <Button type="button" size="small" isBasic onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </Actions>
    </Form>
  );
}
