import { Checkbox, Field } from '@zendeskgarden/react-forms';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { TicketId, UserId } from '#domain/basis/Id.ts';
import { isImported } from '#domain/mention/importedTicket.ts';
import type { Person } from '#ports/People.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useLongList } from '../frame/useLongList.ts';
import type { CustomerQuotes, TicketQuotes } from './groupQuotes.ts';
import { QuoteLine } from './QuoteLine.tsx';

const Card = styled.li`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};

  & + & {
    padding-top: ${({ theme }) => theme.space.md};
    border-top: ${({ theme }) => theme.borders.sm}
      ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  }
`;

const Said = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
`;

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: ${({ theme }) => `0 ${theme.space.xs}`};
`;

const Name = styled.h3`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
  overflow-wrap: anywhere;
`;

interface Props {
  readonly customer: CustomerQuotes;
  /** Names for those who tagged; `null` where they are left out. */
  readonly people: ReadonlyMap<UserId, Person> | null;
  /** While tickets are chosen: which are, and what chooses one or lets it go. */
  readonly choice: {
    readonly chosen: ReadonlySet<TicketId>;
    readonly toggle: (ticket: TicketId) => void;
  } | null;
}

/** One customer and what they said, ticket by ticket. */
export function CustomerCard({ customer, people, choice }: Props) {
  const { t } = useWords();
  // Somebody with hundreds of tickets does not hide everybody else.
  const { shown, left, showMore } = useLongList(customer.tickets);
  return (
    <Card>
      <Line>
        <Name dir="auto">{customer.name ?? t('champion.somebody')}</Name>
        {customer.organization !== null && <Subtle dir="auto">{customer.organization}</Subtle>}
      </Line>
      {shown.map((ticket) => (
        <Ticket
          key={ticket.ticketId}
          ticket={ticket}
          customer={customer.name}
          people={people}
          choice={choice}
        />
      ))}
      {left > 0 && (
        <div>
          <SmallLink onClick={showMore}>{t('board.themes.showMore', { count: left })}</SmallLink>
        </div>
      )}
    </Card>
  );
}

interface TicketProps {
  readonly ticket: TicketQuotes;
  readonly customer: string | null;
  readonly people: Props['people'];
  readonly choice: Props['choice'];
}

function Ticket({ ticket, customer, people, choice }: TicketProps) {
  const { t } = useWords();
  const { workplace, worker } = useOutside();
  const namesOf = (ids: readonly UserId[]) =>
    ids
      .map((id) =>
        id === worker.id ? t('board.quotes.you') : (people?.get(id)?.name ?? t('champion.somebody')),
      )
      .join(', ');
  const [who, names] =
    ticket.heardBy.length > 0
      ? (['heardBy', namesOf(ticket.heardBy)] as const)
      : (['taggedBy', namesOf(ticket.taggedBy)] as const);
  return (
    <Said>
      {choice !== null && (
        <Field>
          <Checkbox
            checked={choice.chosen.has(ticket.ticketId)}
            onChange={() => choice.toggle(ticket.ticketId)}
          >
            <Field.Label>{t('board.quotes.ticket', { id: ticket.ticketId })}</Field.Label>
          </Checkbox>
        </Field>
      )}
      {ticket.quotes.map((quote) => (
        <QuoteLine key={`${quote.comment} ${quote.start}`} quote={quote} customer={customer} />
      ))}
      <Line>
        {people !== null && names !== '' && <Subtle>{t(`board.quotes.${who}`, { names })}</Subtle>}
        {isImported(ticket.ticketId) ? (
          <Subtle>{t('board.quotes.imported')}</Subtle>
        ) : (
          <SmallLink
            aria-label={t('board.actionOn', { action: t('action.openTicket'), name: `#${ticket.ticketId}` })}
            onClick={() => workplace.openTicket(ticket.ticketId)}
          >
            {t('action.openTicket')}
          </SmallLink>
        )}
      </Line>
    </Said>
  );
}
