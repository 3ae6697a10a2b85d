import { Field, Select } from '@zendeskgarden/react-forms';
import styled from 'styled-components';
import { isImported } from '#domain/mention/importedTicket.ts';
import { IMPORTANCES } from '#domain/mention/Importance.ts';
import type { TicketEvidence } from '#domain/pitch/ThemeEvidence.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useMayWrite } from '../../../parts/StandingContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { useWeighing } from './useWeighing.ts';

const Row = styled.li`
  display: grid;
  gap: ${({ theme }) => theme.space.xxs};
`;

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: ${({ theme }) => `0 ${theme.space.sm}`};
`;

interface Props {
  readonly ticket: TicketEvidence;
  readonly opened: OpenedTheme;
  readonly onSaid: () => void;
}

/** A ticket of the case: who asks in it, and how much they need it, which anybody who reads it may say. */
export function EvidenceTicket({ ticket, opened, onSaid }: Props) {
  const { t, date } = useWords();
  const { workplace } = useOutside();
  const mayWrite = useMayWrite();
  const { saying, weigh } = useWeighing(ticket, opened, onSaid);
  const { ticketId, people, importance, heardAt } = ticket;
  const names = people.map((id) => opened.people.get(id)?.name ?? t('champion.somebody'));
  return (
    <Row>
      <Line>
        <span dir="auto">
          {isImported(ticketId) ? (
            <Subtle>{t('board.quotes.imported')}</Subtle>
          ) : (
            <SmallLink onClick={() => workplace.openTicket(ticketId)}>#{ticketId}</SmallLink>
          )}{' '}
          {names.join(', ')} <Subtle>{date(heardAt)}</Subtle>
        </span>
        <Field>
          <Field.Label hidden>{t('evidence.weigh', { ticket: ticketId })}</Field.Label>
          <Select
            isCompact
            isBare={!mayWrite}
            disabled={!mayWrite || saying.at === 'saying'}
            value={saying.at === 'saying' ? (saying.importance ?? '') : (importance ?? '')}
            onChange={({ currentTarget: { value } }) =>
              void weigh(IMPORTANCES.find((one) => one === value) ?? null)
            }
          >
            <option value="">{t('evidence.importance.none')}</option>
            {IMPORTANCES.toReversed().map((one) => (
              <option key={one} value={one}>
                {t(`evidence.importance.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
      </Line>
      {saying.at === 'failed' && (
        <FailureNotice failure={saying.failure} onRetry={() => void weigh(saying.importance)} />
      )}
    </Row>
  );
}
