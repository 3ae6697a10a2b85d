// @vitest-environment jsdom
import { ThemeProvider } from '@zendeskgarden/react-theming';
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SafeHtml } from '#sandbox/pages/ticket/SafeHtml.tsx';

// Garden asks for it while it loads; jsdom does not have it.
vi.hoisted(() => {
  window.matchMedia = (media: string) =>
    Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
});

afterEach(cleanup);

function show(html: string): HTMLElement {
  return render(
    <ThemeProvider>
      <SafeHtml html={html} />
    </ThemeProvider>,
  ).container;
}

describe("a comment's HTML", () => {
  test('keeps its words and their shape', () => {
    const shown = show('<p>One <b>two</b><br>three</p><ul><li>four</li></ul><blockquote>five</blockquote>');
    expect(shown.innerHTML).toBe(
      '<p>One <b>two</b><br>three</p><ul><li>four</li></ul><blockquote>five</blockquote>',
    );
  });

  test.each([
    '<script>alert(1)</script>',
    '<style>body{display:none}</style>',
    '<iframe src="https://example.com"></iframe>',
    '<svg onload="alert(1)"><circle /></svg>',
    '<form action="https://example.com"><input name="x"></form>',
    '<object data="x"></object><embed src="x">',
    '<!-- a comment -->',
  ])('%s disappears', (html) => {
    expect(show(html).innerHTML).toBe('');
  });

  test('attributes disappear: handlers, styles, classes, ids', () => {
    const shown = show('<p onclick="x()" style="position:fixed" class="a" id="b" dir="rtl">Text</p>');
    expect(shown.innerHTML).toBe('<p>Text</p>');
  });

  test('nothing is fetched: an image becomes its text', () => {
    const shown = show(
      '<img src="https://tracker.example/x.gif" onerror="alert(1)" alt="graph"><img src="x">',
    );
    expect(shown.innerHTML).toBe('<em>[image: graph]</em><em>[image]</em>');
  });

  test('headings do not disturb the page, unknown elements give their words', () => {
    expect(show('<h1>Big</h1><blink>old</blink>').innerHTML).toBe('<p>Big</p><span>old</span>');
  });

  test.each([
    ['https://example.com/a?b=1', 'https://example.com/a?b=1'],
    ['mailto:ann@example.com', 'mailto:ann@example.com'],
  ])('a link to %s opens elsewhere and tells nothing', (href, expected) => {
    const link = show(`<a href="${href}" onclick="x()">here</a>`).querySelector('a');
    expect(link?.getAttribute('href')).toBe(expected);
    expect(link?.getAttribute('rel')).toContain('noopener');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.hasAttribute('onclick')).toBe(false);
  });

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '/agent/tickets/1',
    'nonsense',
    '',
  ])('a link to "%s" is only its words', (href) => {
    expect(show(`<a href="${href}">here</a>`).innerHTML).toBe('<span>here</span>');
  });
});
