import type { Mention } from '#domain/mention/Mention.ts';
import { QuoteText } from '../parts/QuoteText.tsx';
import { useWords } from '../parts/Words.tsx';
import { Quiet } from './CardFrame.tsx';

/** What was tagged: the customer's sentences, each with author and time; an agent's note is named as one. */
export function MentionQuotes({ mentions }: { mentions: readonly Mention[] }) {
  const { t, date } = useWords();
  const quotes = mentions.flatMap((mention) => mention.quotes);
  return (
    <ul>
      {quotes.map(({ comment, start, text, wordsOf, authorName, at }) => (
        <li key={`${comment}:${start}`}>
          <QuoteText text={text} wordsOf={wordsOf} />
          <Quiet>
            {t(wordsOf === 'agent' ? 'sidebar.agentsWords' : 'sidebar.askBy', {
              name: authorName,
              date: date(at),
            })}
          </Quiet>
        </li>
      ))}
    </ul>
  );
}
