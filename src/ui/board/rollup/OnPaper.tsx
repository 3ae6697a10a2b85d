import { createGlobalStyle } from 'styled-components';

/** On paper there is the page's numbers alone, as large as the paper. */
export const OnPaper = createGlobalStyle`
  @media print {
    nav, [data-part='toast'], [data-screen-only] { display: none !important; }
    body, main, main > * { max-width: none !important; padding: 0 !important; }
    #root > * { display: block !important; }
  }
`;
