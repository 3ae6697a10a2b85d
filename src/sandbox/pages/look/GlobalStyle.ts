import { createGlobalStyle } from 'styled-components';
import { color } from './color.ts';
import { token } from './token.ts';

/** What no component can say for itself: the page fills the window, and nothing scrolls but its panes. */
export const GlobalStyle = createGlobalStyle`
  *, *::before, *::after { box-sizing: border-box; }
  html, body, #root { height: 100%; margin: 0; }
  body {
    background: ${color('background.default')};
    color: ${color('foreground.default')};
    font-family: ${token((theme) => theme.fonts.system)};
    font-size: ${token((theme) => theme.fontSizes.md)};
    line-height: 20px;
    overflow: hidden;
  }
  h1, h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  [hidden] { display: none !important; }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation-duration: 1ms !important; transition: none !important; }
  }
`;
