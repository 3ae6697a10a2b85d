import styled, { createGlobalStyle } from 'styled-components';

/** On paper the sheet stands alone, black on white, whatever stands around it on the screen. */
export const OnSheet = createGlobalStyle`
  @media print {
    @page { margin: 12mm; }
    html, body { color-scheme: light !important; background: #fff !important; }
    body *:not(:has([data-paper])):not([data-paper]):not([data-paper] *) { display: none !important; }
    *:has([data-paper]) { display: block !important; min-height: 0 !important; max-width: none !important; padding: 0 !important; border: none !important; background: none !important; }
    [data-paper] * { color: #000 !important; border-color: #ccc !important; background: none !important; }
    [data-paper] th { border-bottom: 1px solid !important; box-shadow: none !important; }
    [data-paper] .ct-grid { stroke: #ccc !important; }
  }
`;

/** What a rollup shows. While it is printed it is set out as on paper, so that it can be measured (see `usePaper`). */
export const Sheet = styled.div`
  &[data-paper] {
    width: 186mm;
  }

  &[data-paper] *:not(h1, h2, dd, dd *) {
    font-size: 11px;
    line-height: 14px;
  }

  &[data-paper] section {
    padding: 0;
    border: none;
    break-inside: auto;
  }

  &[data-paper] section > :is(div, ul) {
    gap: ${({ theme }) => theme.space.xxs};
  }

  &[data-paper] h2 {
    font-size: ${({ theme }) => theme.fontSizes.sm};
    line-height: ${({ theme }) => theme.lineHeights.sm};
  }

  &[data-paper] section > div:has(> h2) {
    margin-bottom: ${({ theme }) => theme.space.xxs};
    break-after: avoid;
  }

  &[data-paper] [data-screen-only] {
    display: none;
  }
`;
