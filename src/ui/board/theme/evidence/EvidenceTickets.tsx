import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { TicketEvidence } from '#domain/pitch/ThemeEvidence.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useWords } from '../../../parts/Words.tsx';
import { useLongList } from '../../frame/useLongList.ts';
import { EvidenceTicket } from './EvidenceTicket.tsx';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => theme.space.sm};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
`;

const PAGE_TICKETS = 10;

interface Props {
  /** What they are the tickets of. */
  readonly label: string;
  readonly tickets: readonly TicketEvidence[];
  readonly opened: OpenedTheme;
  readonly onSaid: () => void;
}

/** The tickets behind a number, whoever was heard last first. */
export function EvidenceTickets({ label, tickets, opened, onSaid }: Props) {
  const { t } = useWords();
  const { shown, left, showMore } = useLongList(tickets, PAGE_TICKETS);
  return (
    <List aria-label={label}>
      {shown.map((ticket) => (
        <EvidenceTicket key={ticket.ticketId} ticket={ticket} opened={opened} onSaid={onSaid} />
      ))}
      {left > 0 && (
        <li>
          <Button size="small" onClick={showMore}>
            {t('board.themes.showMore', { count: left })}
          </Button>
        </li>
      )}
    </List>
  );
}
