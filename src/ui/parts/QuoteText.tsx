import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { WordsOf } from '#domain/sentence/Sentence.ts';

const Words = styled.span<{ $isShort: boolean }>`
  display: -webkit-box;
  overflow: hidden;
  overflow-wrap: anywhere;
  white-space: pre-line;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: ${({ $isShort }) => ($isShort ? 2 : 'none')};

  mark {
    border-radius: 2px;
    background: ${({ theme }) => getColor({ theme, hue: 'yellow', light: { shade: 200 }, dark: { shade: 900 } })};
    color: inherit;
    box-decoration-break: clone;
  }
`;

interface Props {
  /** Verbatim. */
  readonly text: string;
  /** A customer's words stand in quotation marks; an agent's note never does. */
  readonly wordsOf?: WordsOf;
  /** What gave it away, as offsets into `text`; outside of it nothing is marked. */
  readonly cue?: { readonly start: number; readonly end: number };
  /** Two lines at most. */
  readonly isShort?: boolean;
}

/** Somebody's exact words, in their own direction of writing. */
export function QuoteText({ text, wordsOf = 'customer', cue, isShort = false }: Props) {
  const start = Math.max(0, Math.min(cue?.start ?? 0, text.length));
  const end = Math.max(start, Math.min(cue?.end ?? 0, text.length));
  return (
    <Words as={wordsOf === 'customer' ? 'q' : 'span'} $isShort={isShort} dir="auto">
      {text.slice(0, start)}
      {end > start && <mark>{text.slice(start, end)}</mark>}
      {text.slice(end)}
    </Words>
  );
}
