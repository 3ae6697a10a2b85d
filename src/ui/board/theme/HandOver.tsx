import { Button } from '@zendeskgarden/react-buttons';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import styled from 'styled-components';
import type { UserId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Person } from '#ports/People.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { StaffField } from '../staff/StaffField.tsx';
import { Actions } from '../frame/Actions.tsx';

const Form = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  width: 100%;
`;

interface Props {
  readonly theme: Theme;
  readonly isBusy: boolean;
  readonly onChosen: (to: UserId) => void;
  readonly onCancel: () => void;
}

/** Looks a colleague up and asks once before giving the theme to them: it cannot be taken back. */
export function HandOver({ theme, isBusy, onChosen, onCancel }: Props) {
  const { t } = useWords();
  const { worker } = useOutside();
  const [chosen, setChosen] = useState<Person | null>(null);
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
  };
  if (chosen !== null) {
    return (
      <Form onKeyDown={escape}>
        <p>{t('board.handOver.confirm', { name: chosen.name, theme: theme.name })}</p>
        <Actions>
          <FocusedButton isDisabled={isBusy} onClick={() => onChosen(chosen.id)}>
            {t('champion.handOver')}
          </FocusedButton>
          <Button size="small" isBasic onClick={() => setChosen(null)}>
            {t('action.back')}
          </Button>
        </Actions>
      </Form>
    );
  }
  return (
    <Form onKeyDown={escape}>
      <StaffField label={t('board.handOver.who')} except={worker.id} isFocused onChoose={setChosen} />
      <div>
        <Button size="small" isBasic onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </Form>
  );
}

function FocusedButton(props: { isDisabled: boolean; onClick: () => void; children: string }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button ref={button} size="small" isPrimary aria-disabled={props.isDisabled} onClick={props.onClick}>
      {props.children}
    </Button>
  );
}
