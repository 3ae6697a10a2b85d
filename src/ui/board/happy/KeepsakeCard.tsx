import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { Keepsake } from '#ports/HappyFile.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { QuoteText } from '../../parts/QuoteText.tsx';
import { useWords } from '../../parts/Words.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';

const Card = styled.li`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.sm} ${theme.space.md}`};
  border: ${({ theme }) => theme.borders.sm} ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-inline-start: ${({ theme }) => theme.borders.md}
    ${({ theme }) => getColor({ theme, variable: 'border.successEmphasis' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
`;

const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: ${({ theme }) => `0 ${theme.space.sm}`};
`;

/** A kind word, who said it, and the ticket it came from. */
export function KeepsakeCard({ keepsake, onRemove }: { keepsake: Keepsake; onRemove: () => void }) {
  const { t, date } = useWords();
  const { workplace } = useOutside();
  const { quote, ticketId } = keepsake;
  const ticket = `#${ticketId}`;
  return (
    <Card>
      <blockquote>
        <QuoteText text={quote.text} />
      </blockquote>
      <Line>
        <Subtle>{t('board.quotes.said', { name: quote.authorName, date: date(quote.at) })}</Subtle>
        <SmallLink
          aria-label={t('board.actionOn', { action: t('action.openTicket'), name: ticket })}
          onClick={() => workplace.openTicket(ticketId)}
        >
          {t('action.openTicket')}
        </SmallLink>
        <SmallLink
          aria-label={t('board.actionOn', { action: t('board.happy.remove'), name: ticket })}
          onClick={onRemove}
        >
          {t('board.happy.remove')}
        </SmallLink>
      </Line>
    </Card>
  );
}
