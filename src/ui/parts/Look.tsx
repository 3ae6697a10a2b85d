import { DEFAULT_THEME, getColor, ThemeProvider } from '@zendeskgarden/react-theming';
import { type ReactNode, useMemo } from 'react';
import { createGlobalStyle } from 'styled-components';
import type { ColorScheme } from '#ports/Workplace.ts';

const Page = createGlobalStyle`
  html { color-scheme: ${({ theme }) => theme.colors.base}; }
  body {
    margin: 0;
    background: ${({ theme }) => getColor({ theme, variable: 'background.default' })};
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
    font-family: ${({ theme }) => theme.fonts.system};
    font-size: ${({ theme }) => theme.fontSizes.md};
    line-height: ${({ theme }) => theme.lineHeights.md};
  }
  *, *::before, *::after { box-sizing: border-box; }
  p, ul, ol, h1, h2, h3, blockquote, dl, dd, figure { margin: 0; padding: 0; font: inherit; }
  ul, ol { list-style: none; }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation: none !important; transition: none !important; }
  }
`;

/** Garden's look in Zendesk's colour scheme. */
export function Look({ scheme, children }: { scheme: ColorScheme; children: ReactNode }) {
  const theme = useMemo(
    () => ({ ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: scheme } }),
    [scheme],
  );
  return (
    <ThemeProvider theme={theme}>
      <Page />
      {children}
    </ThemeProvider>
  );
}
