/** The words of a piece of HTML, with line breaks where blocks end. Nothing of it is ever rendered. */
export function textOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? '');
    if (!(node instanceof Element)) return;
    if (/^(script|style|template)$/i.test(node.tagName)) return;
    if (node.tagName === 'BR') parts.push('\n');
    if (node.tagName === 'LI') parts.push('• ');
    for (const child of node.childNodes) walk(child);
    if (BLOCKS.has(node.tagName)) parts.push('\n');
  };
  walk(body);
  return parts
    .join('')
    .replaceAll(/[ \t]*\n[ \t]*/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

const BLOCKS = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'BLOCKQUOTE',
  'PRE',
  'H1',
  'H2',
  'H3',
  'H4',
  'TR',
  'TABLE',
]);
