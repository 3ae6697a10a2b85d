import type { Block } from './Block.ts';
import { readInlines } from './readInlines.ts';

/** A line across the page parts nothing that blank lines do not. */
const RULE = /^-{3,}$/;
const HEADING = /^#{1,6} (.*)$/;
const QUOTE = /^> ?(.*)$/;
const ITEM = /^ {0,6}(?:[-*+]|(\d{1,4})[.)]) (.*)$/;

type Kind = 'heading' | 'quote' | 'bullet' | 'number' | 'paragraph';

/**
 * The Markdown that this app writes: headings, paragraphs, lists of one level, quotes, bold and links. Of everything else
 * the letters are kept as they stand, so that nothing gets lost; a line is a paragraph of its own unless it follows one.
 */
export function readMarkdown(markdown: string): readonly Block[] {
  const groups: { readonly kind: Kind; readonly lines: string[] }[] = [];
  let isAfterBlank = true;
  for (const line of markdown.split(/\r?\n/)) {
    if (line.trim() === '' || RULE.test(line.trim())) {
      isAfterBlank = true;
      continue;
    }
    const { kind, text } = lineOf(line);
    const last = groups.at(-1);
    const isList = kind === 'bullet' || kind === 'number';
    const goesOn = last?.kind === kind && kind !== 'heading' && (isList || !isAfterBlank);
    if (goesOn) last.lines.push(text);
    else groups.push({ kind, lines: [text] });
    isAfterBlank = false;
  }
  return groups.map(({ kind, lines }): Block => {
    if (kind === 'bullet' || kind === 'number')
      return { is: 'list', isNumbered: kind === 'number', items: lines.map(readInlines) };
    return { is: kind, line: readInlines(lines.join('\n')) };
  });
}

function lineOf(line: string): { readonly kind: Kind; readonly text: string } {
  const heading = HEADING.exec(line);
  if (heading !== null) return { kind: 'heading', text: (heading[1] ?? '').trim() };
  const quote = QUOTE.exec(line);
  if (quote !== null) return { kind: 'quote', text: quote[1] ?? '' };
  const item = ITEM.exec(line);
  if (item !== null)
    return { kind: item[1] === undefined ? 'bullet' : 'number', text: (item[2] ?? '').trim() };
  return { kind: 'paragraph', text: line.trim() };
}
