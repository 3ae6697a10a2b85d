import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { Mention, Quote } from '#domain/mention/Mention.ts';
import { QuoteText } from '../parts/QuoteText.tsx';
import { useWords } from '../parts/Words.tsx';
import { CardLine, Quiet } from './CardFrame.tsx';

/** What was tagged: the customer's sentences with author and time, folded until asked for. */
export function MentionQuotes({ mentions }: { mentions: readonly Mention[] }) {
  const { t } = useWords();
  const [isFull, setFull] = useState(false);
  const quotes = mentions.flatMap((mention) => mention.quotes);
  const [first] = quotes;
  if (first === undefined) return null;
  return (
    <>
      {isFull ? (
        quotes.map((quote) => <Source key={`${quote.comment}:${quote.start}`} quote={quote} />)
      ) : (
        <QuoteText text={first.text} isShort />
      )}
      <CardLine>
        <Button isLink size="small" aria-expanded={isFull} onClick={() => setFull(!isFull)}>
          {t(isFull ? 'sidebar.quoteShort' : 'sidebar.quoteFull')}
        </Button>
      </CardLine>
    </>
  );
}

function Source({ quote }: { quote: Quote }) {
  const { t, date } = useWords();
  const values = { name: quote.authorName, date: date(quote.at) };
  return (
    <div>
      <QuoteText text={quote.text} />
      <Quiet>{t(quote.wordsOf === 'agent' ? 'sidebar.agentsWords' : 'sidebar.askBy', values)}</Quiet>
    </div>
  );
}
