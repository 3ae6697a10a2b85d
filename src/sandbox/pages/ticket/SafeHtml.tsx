import { Anchor } from '@zendeskgarden/react-buttons';
import { type ReactNode, createElement, useMemo } from 'react';

/**
 * A comment's HTML as React elements, built from a parsed document that never touches the page: only the elements below
 * survive, without attributes; links keep web and mail addresses; images become their text, so that nothing is fetched.
 */
export function SafeHtml({ html }: { readonly html: string }) {
  return useMemo(() => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    return <>{readChildren(body)}</>;
  }, [html]);
}

const KEPT = new Set(
  'p div span br hr b strong i em u s sub sup code pre blockquote ul ol li h1 h2 h3 h4 h5 h6 table thead tbody tr th td'.split(
    ' ',
  ),
);
const DROPPED = new Set(
  'script style template noscript iframe object embed svg math head title form input'.split(' '),
);
const EMPTY = new Set(['br', 'hr']);
/** Headings inside a message would disturb the page's own outline. */
const HEADING = /^h[1-6]$/;

function readChildren(parent: Node): ReactNode[] {
  return [...parent.childNodes].map((node, index) => readNode(node, index));
}

function readNode(node: Node, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const name = node.tagName.toLowerCase();
  if (DROPPED.has(name)) return null;
  if (name === 'img')
    return <em key={key}>[image{node.getAttribute('alt') ? `: ${node.getAttribute('alt') ?? ''}` : ''}]</em>;
  if (name === 'a') return readLink(node, key);
  if (!KEPT.has(name)) return <span key={key}>{readChildren(node)}</span>;
  if (EMPTY.has(name)) return createElement(name, { key });
  return createElement(HEADING.test(name) ? 'p' : name, { key }, readChildren(node));
}

function readLink(node: Element, key: number): ReactNode {
  const address = URL.parse(node.getAttribute('href') ?? '');
  if (!address || !/^(https?|mailto):$/.test(address.protocol))
    return <span key={key}>{readChildren(node)}</span>;
  return (
    <Anchor key={key} href={address.href} target="_blank" rel="noopener noreferrer nofollow">
      {readChildren(node)}
    </Anchor>
  );
}
