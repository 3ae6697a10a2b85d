import type { Token } from '../tokens/Token.ts';
import { quickEnglish } from '../tokens/quickEnglish.ts';

/** One sentence of a text that was written here. */
export interface WrittenSentence {
  /** In the text as it was written, in UTF-16 units. */
  readonly tokens: readonly Token[];
}

/**
 * The sentences of English text; a line break always ends one, a full stop within a word or number none. What stands in
 * quotation marks is somebody else's, and blank here.
 */
export function writtenSentences(text: string): readonly WrittenSentence[] {
  const own = withoutQuotes(text.replaceAll(/[‘’]/gu, "'"));
  const sentences: WrittenSentence[] = [];
  let start = 0;
  for (let at = 0; at <= own.length; at++) {
    if (at < own.length && !endsAt(own, at)) continue;
    const tokens = quickEnglish(own.slice(start, at + 1)).flatMap((part) => part.tokens);
    const from = start;
    if (tokens.length > 0) {
      sentences.push({
        tokens: tokens.map((token) => ({ ...token, start: token.start + from, end: token.end + from })),
      });
    }
    start = at + 1;
  }
  return sentences;
}

const MARKS = new Set(['.', '!', '?', '…']);
const CLOSING = new Set([...MARKS, '"', '”', ')', "'"]);

/** Whether a sentence ends with this character: at a line break, or at white space after a mark. */
function endsAt(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === '\n') return true;
  if (!CLOSING.has(character) || !/\s/u.test(text.charAt(at + 1))) return false;
  return MARKS.has(character) || MARKS.has(text.charAt(at - 1));
}

const CLOSES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“”', '»': '«', '«': '»' };

/** The text with blanks for what is quoted within a line. A mark that is never closed quotes nothing. */
function withoutQuotes(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      let kept = '';
      let at = 0;
      while (at < line.length) {
        const closing = CLOSES[line.charAt(at)];
        const end = closing === undefined ? -1 : closingAt(line, at + 1, closing);
        if (end < 0) {
          kept += line.charAt(at);
          at += 1;
          // Nothing after a mark that is never closed can be closed by the same one.
          if (closing !== undefined) return kept + line.slice(at);
          continue;
        }
        kept += `"${' '.repeat(end - at - 1)}"`;
        at = end + 1;
      }
      return kept;
    })
    .join('\n');
}

function closingAt(line: string, from: number, closing: string): number {
  const ends = [...closing].map((mark) => line.indexOf(mark, from)).filter((at) => at >= 0);
  return ends.length === 0 ? -1 : Math.min(...ends);
}
