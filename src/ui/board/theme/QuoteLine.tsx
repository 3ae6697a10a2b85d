import { getColor } from '@zendeskgarden/react-theming';
import type { ReactNode } from 'react';
import styled from 'styled-components';
import type { Quote } from '#domain/mention/Mention.ts';
import { QuoteText } from '../../parts/QuoteText.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';

const Said = styled.figure`
  display: grid;
  gap: ${({ theme }) => theme.space.xxs};
  padding-inline-start: ${({ theme }) => theme.space.sm};
  border-inline-start: ${({ theme }) => theme.borders.md}
    ${({ theme }) => getColor({ theme, variable: 'border.default' })};
`;

/** An agent's note is no quotation: no line beside it, no quotation's markup. */
const Noted = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xxs};
  padding: ${({ theme }) => theme.space.xs};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
`;

const Note = styled.p`
  overflow-wrap: anywhere;
  white-space: pre-line;
`;

interface Props {
  readonly quote: Quote;
  /** Whose card this is: somebody else's words (a colleague in copy) are named. */
  readonly customer: string | null;
  /** What can be done about it stands beside whose words they are. */
  readonly children?: ReactNode;
}

/** A customer's exact words, or what an agent noted of a call, each marked as what it is. */
export function QuoteLine({ quote, customer, children }: Props) {
  const { t, date } = useWords();
  if (quote.wordsOf === 'agent') {
    return (
      <Noted>
        <Subtle>
          {t('board.quotes.noted', { name: quote.authorName, date: date(quote.at) })} {children}
        </Subtle>
        <Note dir="auto">{quote.text}</Note>
      </Noted>
    );
  }
  return (
    <Said>
      <blockquote>
        <QuoteText text={quote.text} />
      </blockquote>
      <Subtle as="figcaption">
        {quote.authorName === customer
          ? date(quote.at)
          : t('board.quotes.said', { name: quote.authorName, date: date(quote.at) })}{' '}
        {children}
      </Subtle>
    </Said>
  );
}
