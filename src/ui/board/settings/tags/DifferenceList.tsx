import styled from 'styled-components';
import type { TicketId } from '#domain/basis/Id.ts';
import type { Failure } from '#ports/Failure.ts';
import type { TagDifference } from '#workflows/tags/TagCheck.ts';
import { failureText } from '../../../parts/failureText.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  max-height: 400px;
  overflow-y: auto;
  overflow-wrap: anywhere;
`;

/** Longer lists are cut: nobody reads them, and the number says how many there are. */
const MOST = 100;

interface Props {
  readonly differences?: readonly TagDifference[];
  readonly rows?: readonly { readonly ticketId: TicketId; readonly text: string }[];
  readonly left?: readonly { readonly ticketId: TicketId; readonly failure: Failure }[];
}

/** Tickets that are not as they should be, with what is wrong; each opens. */
export function DifferenceList({ differences = [], rows: given = [], left = [] }: Props) {
  const { t } = useWords();
  const { workplace } = useOutside();
  const rows = [
    ...given,
    ...differences.map(({ ticketId, added, removed, isClosed }) => ({
      ticketId,
      text: [
        added.length > 0 && t('settings.tags.lacks', { tags: added.join(', ') }),
        removed.length > 0 && t('settings.tags.tooMany', { tags: removed.join(', ') }),
        isClosed && t('settings.tags.closed'),
      ]
        .filter((part) => part !== false)
        .join(' '),
    })),
    ...left.map(({ ticketId, failure }) => ({ ticketId, text: failureText(failure, t) })),
  ];
  if (rows.length === 0) return null;
  return (
    <>
      <List>
        {rows.slice(0, MOST).map(({ ticketId, text }, place) => (
          <li key={`${ticketId} ${place}`}>
            <SmallLink onClick={() => workplace.openTicket(ticketId)}>
              {t('outbox.inTicket', { ticket: ticketId })}
            </SmallLink>{' '}
            {text}
          </li>
        ))}
      </List>
      {rows.length > MOST && <Subtle as="p">{t('settings.tags.more', { count: rows.length - MOST })}</Subtle>}
    </>
  );
}
