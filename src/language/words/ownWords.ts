import { linesOf, type Line } from './Line.ts';
import { ReadingBuilder, type Reading } from './Reading.ts';
import { setAside } from './setAside.ts';

/** Runs without a space that are longer than this are keys, hashes or pasted files (Latin scripts only). */
const LONGEST_WORD = 120;

/** Mail programs wrap lines at some width between these. */
const NARROWEST = 58;
const WIDEST = 100;

const MARKUP_AND_LINKS = String.raw`<\/?[a-z][^<>\n]{0,200}>|&(?:nbsp|amp|lt|gt|quot|apos|#39);|(?:https?:\/\/|www\.)[^\s<>"]{1,500}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+`;
const NOISE = new RegExp(MARKUP_AND_LINKS, 'giu');
const NOISE_OF_LONG_LINES = new RegExp(String.raw`${MARKUP_AND_LINKS}|[\x21-\u02ff]{121,20000}`, 'giu');

/** A line without any of these has no noise. */
const MAYBE_NOISE = /[<&\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|:\/\/|www\./iu;

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
  const width = wrapWidth(lines);
  const builder = new ReadingBuilder();
  for (const [index, line] of lines.entries()) {
    if (aside.has(index)) continue;
    keepLine(builder, text, line);
    const next = lines[index + 1];
    if (next === undefined) continue;
    const wrapped = !aside.has(index + 1) && isWrapped(line, next, width);
    builder.replace(wrapped ? ' ' : '\n', line.end, next.start - line.end);
  }
  return builder.build();
}

/** The width at which a mail program wrapped this text, or `null` where lines end as their author ended them. */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.end - line.start);
  const width = Math.max(0, ...lengths);
  if (width < NARROWEST || width > WIDEST) return null;
  return lengths.filter((length) => length >= width - 14).length >= 2 ? width : null;
}

/** A line that is full goes on in the next, unless a sentence ends there. */
function isWrapped(line: Line, next: Line, width: number | null): boolean {
  if (width === null || next.seen === '' || /[.!?:;]$/u.test(line.seen.slice(-1))) return false;
  const firstWord = /^\S+/u.exec(next.seen)?.[0].length ?? 0;
  return line.end - line.start + 1 + firstWord > width - 6 && /^[\p{L}\p{N}"'(]/u.test(next.seen);
}

function keepLine(builder: ReadingBuilder, text: string, line: Line): void {
  const words = text.slice(line.start, line.end);
  if (words.length <= LONGEST_WORD && !MAYBE_NOISE.test(words)) {
    builder.keep(plain(words), line.start);
    return;
  }
  let from = 0;
  for (const found of words.matchAll(words.length > LONGEST_WORD ? NOISE_OF_LONG_LINES : NOISE)) {
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
