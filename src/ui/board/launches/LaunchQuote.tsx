import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { isImported } from '#domain/mention/importedTicket.ts';
import type { QuoteRef } from '#domain/launch/LaunchEvent.ts';
import { failureText } from '../../parts/failureText.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { QuoteText } from '../../parts/QuoteText.tsx';
import { useWords } from '../../parts/Words.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import type { QuotesRead } from './useQuotes.ts';

const Said = styled.blockquote`
  padding-inline-start: ${({ theme }) => theme.space.sm};
  border-inline-start: ${({ theme }) => theme.borders.md}
    ${({ theme }) => getColor({ theme, variable: 'border.default' })};
`;

/** A customer's words as they stand now, and the way to their ticket; or that they stand there no more. */
export function LaunchQuote({ quote, read }: { readonly quote: QuoteRef; readonly read: QuotesRead }) {
  const { t } = useWords();
  const { workplace } = useOutside();
  const { ticketId, hash } = quote;
  const said = read.get(quote.themeId);
  const words = said?.quotes?.find((one) => one.ticketId === ticketId && one.hash === hash);
  return (
    <Said>
      {said === undefined && <Subtle>{t('pitches.check.reading')}</Subtle>}
      {said?.quotes === null && <Subtle>{failureText(said.failure, t)}</Subtle>}
      {said?.quotes != null && words === undefined && <Subtle>{t('launch.gone')}</Subtle>}
      {words !== undefined && <QuoteText text={words.text} />}{' '}
      {words !== undefined && !isImported(ticketId) && (
        <SmallLink
          aria-label={t('board.actionOn', { action: t('action.openTicket'), name: `#${ticketId}` })}
          onClick={() => workplace.openTicket(ticketId)}
        >
          {t('action.openTicket')}
        </SmallLink>
      )}
    </Said>
  );
}
