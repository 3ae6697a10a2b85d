import { Button } from '@zendeskgarden/react-buttons';
import type { ReactNode } from 'react';
import styled from 'styled-components';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import type { Saying } from '../useSaying.ts';
import { Actions } from '../../frame/Actions.tsx';
import { onEscape } from '../../frame/onEscape.ts';

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
  max-width: 72ch;
`;

interface Props {
  readonly label: string;
  readonly action: string;
  readonly saying: Saying;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form of the panel: its fields, what went wrong, and what to do. Escape leaves it. */
export function FormFrame({ label, action, saying, onSubmit, onCancel, children }: Props) {
  const { t } = useWords();
  return (
    <Form
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (saying.at !== 'saying') onSubmit();
      }}
      onKeyDown={onEscape(onCancel)}
    >
      {children}
      {saying.at === 'failed' && <FailureNotice failure={saying.failure} />}
      <Actions>
        <Button type="submit" size="small" isPrimary aria-disabled={saying.at === 'saying'}>
          {action}
        </Button>
        <Button type="button" size="small" isBasic onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </Actions>
    </Form>
  );
}
