import { getColor } from '@zendeskgarden/react-theming';
import type { ReactNode } from 'react';
import styled from 'styled-components';
import type { TicketId } from '#domain/basis/Id.ts';
import { isImported } from '#domain/mention/importedTicket.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { QuoteText } from '../../parts/QuoteText.tsx';
import { useWords } from '../../parts/Words.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';

export const Said = styled.blockquote`
  padding-inline-start: ${({ theme }) => theme.space.sm};
  border-inline-start: ${({ theme }) => theme.borders.md}
    ${({ theme }) => getColor({ theme, variable: 'border.default' })};
`;

interface Props {
  readonly ticketId: TicketId;
  readonly text: string;
  /** What else belongs to these words. */
  readonly children?: ReactNode;
}

/** A customer's words, and the way to their ticket. */
export function SaidWords({ ticketId, text, children }: Props) {
  const { t } = useWords();
  const { workplace } = useOutside();
  return (
    <Said>
      <QuoteText text={text} />{' '}
      {!isImported(ticketId) && (
        <SmallLink
          aria-label={t('board.actionOn', { action: t('action.openTicket'), name: `#${ticketId}` })}
          onClick={() => workplace.openTicket(ticketId)}
        >
          {t('action.openTicket')}
        </SmallLink>
      )}
      {children}
    </Said>
  );
}
