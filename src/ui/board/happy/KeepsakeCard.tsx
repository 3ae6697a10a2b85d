import { getColor } from '@zendeskgarden/react-theming';
import type { ReactNode } from 'react';
import styled from 'styled-components';
import type { Keepsake } from '#ports/HappyFile.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { QuoteText } from '../../parts/QuoteText.tsx';
import { useWords } from '../../parts/Words.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';

/** A kind word's frame. */
export const WordsCard = styled.li`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  padding: ${({ theme }) => `${theme.space.sm} ${theme.space.md}`};
  border: ${({ theme }) => theme.borders.sm} ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  border-inline-start: ${({ theme }) => theme.borders.md}
    ${({ theme }) => getColor({ theme, variable: 'border.successEmphasis' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
`;

/** What stands below it, side by side. */
export const CardFoot = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: ${({ theme }) => `0 ${theme.space.sm}`};
`;

interface Props {
  readonly keepsake: Keepsake;
  readonly onRemove: () => void;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** A kind word, who said it, and the ticket it came from. */
export function KeepsakeCard({ keepsake, onRemove, children }: Props) {
  const { t, date } = useWords();
  const { workplace } = useOutside();
  const { quote, ticketId } = keepsake;
  const ticket = `#${ticketId}`;
  return (
    <WordsCard>
      <blockquote>
        <QuoteText text={quote.text} />
      </blockquote>
      <CardFoot>
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
      </CardFoot>
      {children}
    </WordsCard>
  );
}
