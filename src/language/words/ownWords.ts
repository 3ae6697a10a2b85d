import { linesOf, type Line } from './Line.ts';
import { ReadingBuilder, type Reading } from './Reading.ts';
import { setAside } from './setAside.ts';

/** Runs without a space that are longer than this are keys, hashes or pasted files (Latin scripts only). */
const LONGEST_WORD = 120;

/** Lines at least this long were probably wrapped by a mail program: the next line goes on. */
const WRAPPED_FROM = 55;

const NOISE =
  /<\/?[a-z][^<>\n]{0,200}>|&(?:nbsp|amp|lt|gt|quot|apos|#39);|(?:https?:\/\/|www\.)[^\s<>"]{1,500}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|[\x21-\u02ff]{121,20000}/giu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
};

/** Stands where an address stood, so that its dots and question marks end no sentence. */
export const LINK_WORD = 'link';

/**
 * The words of a comment that its author typed: quoted history, signatures, disclaimers, pasted logs, code and
 * tables set aside, markup and invisible characters removed. A line break in the result is a sentence's end; where a
 * mail program wrapped a line, there is a space instead.
 */
export function ownWords(text: string): Reading {
  const lines = linesOf(text);
  const aside = setAside(lines);
  const builder = new ReadingBuilder();
  for (const [index, line] of lines.entries()) {
    if (aside.has(index)) continue;
    keepLine(builder, text, line);
    const next = lines[index + 1];
    if (next === undefined) continue;
    const wrapped = !aside.has(index + 1) && isWrapped(text, line, next);
    builder.replace(wrapped ? ' ' : '\n', line.end, next.start - line.end);
  }
  return builder.build();
}

function isWrapped(text: string, line: Line, next: Line): boolean {
  if (line.end - line.start < WRAPPED_FROM || line.end - line.start > 200 || next.seen === '') return false;
  if (/[.!?:;]$/u.test(text.slice(Math.max(line.start, line.end - 3), line.end).trimEnd())) return false;
  return /^[\p{Ll}\p{N}"'(]/u.test(next.seen);
}

function keepLine(builder: ReadingBuilder, text: string, line: Line): void {
  const words = text.slice(line.start, line.end);
  let from = 0;
  for (const found of words.matchAll(NOISE)) {
    builder.keep(plain(words.slice(from, found.index)), line.start + from);
    builder.replace(instead(found[0]), line.start + found.index, found[0].length);
    from = found.index + found[0].length;
  }
  builder.keep(plain(words.slice(from)), line.start + from);
}

function instead(noise: string): string {
  if (/^(?:https?:|www\.)/iu.test(noise)) return LINK_WORD;
  if (noise.startsWith('&')) return ENTITIES[noise.toLowerCase()] ?? ' ';
  if (noise.startsWith('<') || noise.length > LONGEST_WORD) return ' ';
  return '';
}

/** The same text with typographic quotes and unusual spaces as plain ones, unit by unit. */
function plain(words: string): string {
  if (!/[^\x20-\x7e]/u.test(words)) return words;
  return words
    .replace(/[‘’‛ʼ´]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu, ' ');
}
