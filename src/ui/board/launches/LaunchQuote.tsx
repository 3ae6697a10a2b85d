import type { QuoteRef } from '#domain/launch/LaunchEvent.ts';
import { failureText } from '../../parts/failureText.ts';
import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { Said, SaidWords } from './SaidWords.tsx';
import type { QuotesRead } from './useQuotes.ts';

/** A customer's words as they stand now; or that they stand there no more. */
export function LaunchQuote({ quote, read }: { readonly quote: QuoteRef; readonly read: QuotesRead }) {
  const { t } = useWords();
  const { ticketId, hash, span } = quote;
  const said = read.get(quote.themeId);
  const words = said?.quotes?.find((one) => one.ticketId === ticketId && one.hash === hash);
  if (words !== undefined) return <SaidWords ticketId={ticketId} text={words.text} />;
  const failure = said?.quotes === null ? said.failure : span === undefined ? undefined : said?.untagged;
  return (
    <Said>
      <Subtle>
        {said === undefined
          ? t('pitches.check.reading')
          : failure === undefined
            ? t('launch.gone')
            : failureText(failure, t)}
      </Subtle>
    </Said>
  );
}
