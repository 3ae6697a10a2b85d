import type { Quote } from '../mention/Mention.ts';
import { marksIn } from '../mention/marksIn.ts';

/** What fills a template; `null` where it is not there. */
export interface ReplyParts {
  readonly name: string;
  readonly quote: string | null;
  readonly date: string;
  readonly news: string;
  readonly agent: string;
}

const TOKEN = /\{(name|quote|date|news|agent)\}/gu;
/** Longer ones are cut at a word: the customer knows what they wrote. */
const QUOTE_CHARACTERS = 280;

/** A personal reply from a template. A paragraph that recalls a quote is left out where there is none. */
export function replyDraft(template: string, parts: ReplyParts): string {
  const paragraphs = template.trim().split(/\n[ \t]*\n/u);
  return paragraphs
    .filter((paragraph) => parts.quote !== null || !paragraph.includes('{quote}'))
    .map((paragraph) => paragraph.replace(TOKEN, (_, token: keyof ReplyParts) => parts[token] ?? ''))
    .join('\n\n');
}

/**
 * The quote that is recalled: the customer's own words, of those nothing was taken out of; the newest. `null` where an agent
 * wrote it down, since nobody said that to us in writing.
 */
export function recalledQuote(quotes: readonly Quote[]): Quote | null {
  return quotes.find(({ wordsOf, text }) => wordsOf === 'customer' && marksIn(text).length === 0) ?? null;
}

/** A quote as it stands in a reply: on one line, cut at a word where it is long. */
export function shortQuote(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= QUOTE_CHARACTERS) return line;
  const cut = line.slice(0, QUOTE_CHARACTERS);
  const end = cut.lastIndexOf(' ');
  return `${(end > QUOTE_CHARACTERS / 2 ? cut.slice(0, end) : cut).trimEnd()} …`;
}
