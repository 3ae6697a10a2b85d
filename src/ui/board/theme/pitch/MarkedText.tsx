import { focusStyles, getColor } from '@zendeskgarden/react-theming';
import { type ReactNode, useState } from 'react';
import styled from 'styled-components';
import type { TokenSpan } from '#domain/pitch/pitchText.ts';
import type { WritingFinding } from '#ports/WritingCheck.ts';

/** The text and its marks lie in one cell, letter over letter; the marks give the field its height. */
const Cell = styled.div`
  display: grid;
  max-width: 72ch;

  > * {
    grid-area: 1 / 1;
    margin: 0;
    padding: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
    border: ${({ theme }) => theme.borders.sm} transparent;
    border-radius: ${({ theme }) => theme.borderRadii.md};
    font: inherit;
    line-height: ${({ theme }) => theme.lineHeights.md};
    letter-spacing: normal;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  > div {
    min-height: 4em;
    color: transparent;
    pointer-events: none;
  }

  > textarea {
    resize: none;
    overflow: hidden;
    border-color: ${({ theme }) => getColor({ theme, variable: 'border.emphasis' })};
    background: transparent;
    color: inherit;
    ${({ theme }) => focusStyles({ theme })}

    &[aria-invalid='true'] {
      border-color: ${({ theme }) => getColor({ theme, variable: 'border.dangerEmphasis' })};
    }
  }

  mark {
    color: transparent;
    background: none;
  }

  mark[data-number] {
    border-radius: ${({ theme }) => theme.borderRadii.sm};
    background: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  }

  mark[data-kind] {
    text-decoration: underline wavy ${({ theme }) => getColor({ theme, variable: 'border.warningEmphasis' })};
    text-underline-offset: 3px;
  }
`;

interface Props {
  readonly id: string;
  readonly text: string;
  readonly numbers: readonly TokenSpan[];
  readonly findings: readonly WritingFinding[];
  readonly most: number;
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly isFocused?: boolean;
  readonly onChange: (text: string) => void;
  /** The finding in which the cursor stands; `null` where it stands in none. */
  readonly onAt: (finding: WritingFinding | null) => void;
  /** The key that mends what the cursor stands in (Alt and Enter). */
  readonly onFix: () => void;
}

/** A text as one writes it: what may be said better is underlined like spelling, linked numbers have a ground of their own. */
export function MarkedText(props: Props) {
  const {
    id,
    text,
    numbers,
    findings,
    most,
    describedBy,
    isWrong,
    isFocused = false,
    onChange,
    onAt,
    onFix,
  } = props;
  const [at, setAt] = useState<string | null>(null);
  const moved = (cursor: number) => {
    const found = findings.find(({ start, end }) => start <= cursor && cursor <= end) ?? null;
    const key = found === null ? null : `${found.ruleId} ${found.start}`;
    if (key === at) return;
    setAt(key);
    onAt(found);
  };
  return (
    <Cell>
      <div aria-hidden dir="auto">
        {pieces(text, numbers, findings)}
        {'\u200B'}
      </div>
      <textarea
        id={id}
        autoFocus={isFocused}
        dir="auto"
        rows={2}
        spellCheck
        maxLength={most}
        aria-describedby={describedBy}
        aria-invalid={isWrong}
        value={text}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onSelect={({ currentTarget }) => moved(currentTarget.selectionStart)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.altKey) return;
          event.preventDefault();
          onFix();
        }}
      />
    </Cell>
  );
}

/** The text cut where a mark begins or ends; marks may lie over one another. */
function pieces(text: string, numbers: readonly TokenSpan[], findings: readonly WritingFinding[]): ReactNode {
  const ends = [...numbers, ...findings].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...ends, text.length])]
    .filter((cut) => cut <= text.length)
    .toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, n) => {
    const end = cuts[n + 1] ?? text.length;
    const covers = (span: { readonly start: number; readonly end: number }) =>
      span.start <= start && span.end >= end;
    const kind = findings.find(covers)?.kind;
    const isNumber = numbers.some(covers);
    const piece = text.slice(start, end);
    if (kind === undefined && !isNumber) return piece;
    return (
      <mark
        key={start}
        {...(isNumber ? { 'data-number': true } : {})}
        {...(kind === undefined ? {} : { 'data-kind': kind })}
      >
        {piece}
      </mark>
    );
  });
}
