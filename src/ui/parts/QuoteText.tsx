import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';

const Words = styled.q<{ $isShort: boolean }>`
  display: -webkit-box;
  overflow: hidden;
  overflow-wrap: anywhere;
  quotes: none;
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
  /** What gave it away, as offsets into `text`; outside of it nothing is marked. */
  readonly cue?: { readonly start: number; readonly end: number };
  /** Two lines at most. */
  readonly isShort?: boolean;
}

/** A customer's exact words, in their own direction of writing. */
export function QuoteText({ text, cue, isShort = false }: Props) {
  const start = Math.max(0, Math.min(cue?.start ?? 0, text.length));
  const end = Math.max(start, Math.min(cue?.end ?? 0, text.length));
  return (
    <Words $isShort={isShort} dir="auto">
      {text.slice(0, start)}
      {end > start && <mark>{text.slice(start, end)}</mark>}
      {text.slice(end)}
    </Words>
  );
}
