import styled from 'styled-components';
import type { StrongQuote } from '#domain/pitch/ThemeEvidence.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { SmallLink } from '../../frame/SmallLink.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { QuoteLine } from '../QuoteLine.tsx';

const List = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
`;

const Heading = styled.h3`
  font-size: ${({ theme }) => theme.fontSizes.md};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

interface Props {
  readonly quotes: readonly StrongQuote[];
  /** What they have in common; without it they are the strongest of all. */
  readonly title?: string;
}

/** The quotes that say most together, or those that say something certain, each with the way to its ticket. */
export function StrongQuotes({ quotes, title }: Props) {
  const { t } = useWords();
  const { workplace } = useOutside();
  if (quotes.length === 0) return null;
  return (
    <>
      <Heading>
        {title ?? t('evidence.quotes')}{' '}
        <Subtle>{t(title === undefined ? 'evidence.variety' : 'evidence.cuesHeard')}</Subtle>
      </Heading>
      <List>
        {quotes.map(({ ticketId, quote }) => (
          <li key={`${ticketId} ${quote.comment} ${quote.start}`}>
            <QuoteLine quote={quote} customer={null}>
              <SmallLink
                aria-label={t('board.actionOn', { action: t('action.openTicket'), name: `#${ticketId}` })}
                onClick={() => workplace.openTicket(ticketId)}
              >
                {t('action.openTicket')}
              </SmallLink>
            </QuoteLine>
          </li>
        ))}
      </List>
    </>
  );
}
