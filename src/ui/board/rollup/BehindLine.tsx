import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { OrganizationId, UserId } from '#domain/basis/Id.ts';
import { isImported } from '#domain/mention/importedTicket.ts';
import type { BehindTicket } from '#domain/rollup/Rollup.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Person } from '#ports/People.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { QuoteLine } from '../theme/QuoteLine.tsx';

const Ticket = styled.li`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  padding-bottom: ${({ theme }) => theme.space.md};
  border-bottom: ${({ theme }) => theme.borders.sm}
    ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
`;

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: ${({ theme }) => `0 ${theme.space.xs}`};
`;

interface Props {
  readonly ticket: BehindTicket;
  /** Named where tickets of several themes stand together. */
  readonly theme: Theme | null;
  readonly people: ReadonlyMap<UserId, Person>;
  readonly organizations: ReadonlyMap<OrganizationId, string>;
}

/** One ticket: who asks, in their own words, and the way to it. */
export function BehindLine({ ticket, theme, people, organizations }: Props) {
  const { t, date } = useWords();
  const { workplace } = useOutside();
  const { ticketId, quotes, heardAt } = ticket;
  const written = quotes.find(({ wordsOf }) => wordsOf === 'customer')?.authorName ?? null;
  const [requester] = ticket.people;
  const name = (requester === undefined ? undefined : people.get(requester)?.name) ?? written;
  const homes = ticket.organizations.map((id) => organizations.get(id) ?? `#${id}`);
  return (
    <Ticket>
      <Line>
        <strong dir="auto">{name === '' || name === null ? t('champion.somebody') : name}</strong>
        {homes.length > 0 && <Subtle dir="auto">{homes.join(', ')}</Subtle>}
        {theme !== null && <Subtle dir="auto">{theme.name}</Subtle>}
      </Line>
      {quotes.map((quote) => (
        <QuoteLine key={`${quote.comment} ${quote.start}`} quote={quote} customer={name} />
      ))}
      {quotes.length === 0 && <Subtle>{t('rollup.noQuote', { date: date(heardAt) })}</Subtle>}
      <Line>
        {isImported(ticketId) ? (
          <Subtle>{t('board.quotes.imported')}</Subtle>
        ) : (
          <SmallLink
            aria-label={t('board.actionOn', { action: t('action.openTicket'), name: `#${ticketId}` })}
            onClick={() => workplace.openTicket(ticketId)}
          >
            {t('action.openTicket')}
          </SmallLink>
        )}
        {ticket.isConfirmed && <Subtle>{t('rollup.checked')}</Subtle>}
      </Line>
    </Ticket>
  );
}
