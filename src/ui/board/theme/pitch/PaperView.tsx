import { getColor } from '@zendeskgarden/react-theming';
import { useRef } from 'react';
import styled, { createGlobalStyle } from 'styled-components';
import type { PaperCircumstances, PaperQuote, PitchPaper } from '#domain/pitch/PitchPaper.ts';
import { useOneSheet } from './useOneSheet.ts';

/** On paper only the page itself is there, black on white, whatever stands around it on the screen. */
export const OnPaper = createGlobalStyle`
  @media print {
    @page {
      margin: 16mm;
    }

    html,
    body {
      color-scheme: light !important;
      background: #fff !important;
    }

    body *:not(:has([data-paper])):not([data-paper]):not([data-paper] *) {
      display: none !important;
    }

    *:has([data-paper]) {
      display: block !important;
      min-height: 0 !important;
      max-width: none !important;
      padding: 0 !important;
      border: none !important;
      background: none !important;
    }

    [data-paper],
    [data-paper] * {
      color: #000 !important;
      background: #fff !important;
    }

    [data-paper] {
      border: none !important;
      padding: 0 !important;
      max-width: none !important;
      font-size: 10.5pt;
      zoom: var(--sheet, 1);
    }
  }
`;

/** A page that one would print. */
export const Paper = styled.article`
  display: grid;
  gap: ${({ theme }) => theme.space.sm};
  max-width: 72ch;
  padding: ${({ theme }) => theme.space.md};
  border: ${({ theme }) => theme.borders.sm} ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  border-radius: ${({ theme }) => theme.borderRadii.md};
  overflow-wrap: anywhere;

  h3,
  h4,
  ul {
    margin: 0;
  }

  h3 {
    font-size: ${({ theme }) => theme.fontSizes.lg};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  h4 {
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
    break-after: avoid;
  }

  p {
    white-space: pre-line;
  }

  [data-sentence] {
    font-size: ${({ theme }) => theme.fontSizes.md};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }

  small {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
  }

  blockquote {
    padding-inline-start: ${({ theme }) => theme.space.sm};
    border-inline-start: ${({ theme }) => theme.borders.md}
      ${({ theme }) => getColor({ theme, variable: 'border.default' })};
    break-inside: avoid;
  }
`;

const Numbers = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xs} ${theme.space.lg}`};

  li {
    display: grid;
  }

  strong {
    font-size: ${({ theme }) => theme.fontSizes.lg};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }
`;

/** A pitch as one page: what one would print, on one sheet where it can be read so, and what is copied. */
export function PaperView({ paper }: { paper: PitchPaper }) {
  const { title, about, sentence, numbers, paragraphs, circumstances, quotesTitle, quotes, foot } = paper;
  const page = useRef<HTMLElement>(null);
  useOneSheet(page);
  return (
    <Paper ref={page} data-paper>
      <OnPaper />
      <div>
        <h3 dir="auto">{title}</h3>
        <small>{about}</small>
      </div>
      <p data-sentence dir="auto">
        {sentence}
      </p>
      <Numbers>
        {numbers.map(({ label, value }) => (
          <li key={label}>
            <strong>{value}</strong>
            <small>{label}</small>
          </li>
        ))}
      </Numbers>
      {paragraphs.map((paragraph, n) => (
        <p key={n} dir="auto">
          {paragraph}
        </p>
      ))}
      {circumstances !== null && <Happens {...circumstances} />}
      {quotes.length > 0 && <h4>{quotesTitle}</h4>}
      <Quotes quotes={quotes} />
      <small>{foot}</small>
    </Paper>
  );
}

function Happens({ title, named, steps, lacking }: PaperCircumstances) {
  return (
    <>
      <h4>{title}</h4>
      {named.length > 0 && (
        <ul>
          {named.map(({ label, value }) => (
            <li key={label}>
              <small>{label}</small> {value}
            </li>
          ))}
        </ul>
      )}
      <Quotes quotes={steps} />
      {lacking !== '' && <small>{lacking}</small>}
    </>
  );
}

function Quotes({ quotes }: { quotes: readonly PaperQuote[] }) {
  return quotes.map(({ text, from }) => (
    <blockquote key={`${from} ${text}`}>
      <p dir="auto">{text}</p>
      <small>{from}</small>
    </blockquote>
  ));
}
