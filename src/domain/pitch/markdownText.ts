/** Signs that would be taken for markup wherever they stand, and those that would at the beginning of a line. */
const MARKUP = /[\\`*_[\]<>|~&$]/gu;
const MARKUP_AT_START = /^(\s*)([#+\-=:]|\d{1,9}(?=[.)]))/u;
/** Follows a sign that would call a person or another issue, and is not seen (U+2060). */
const JOINER = '\u2060';

/** A text on one line: breaks and runs of spaces are one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Somebody's words in Markdown: nothing in them is taken for markup, and an `@name` or `#12` calls nobody and links nothing. */
export function markdownText(text: string): string {
  return text
    .replace(MARKUP, '\\$&')
    .replace(MARKUP_AT_START, (_, space: string, sign: string) =>
      /\d/u.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    )
    .replace(/[@#](?=[\p{L}\p{N}])/gu, `$&${JOINER}`);
}

/** Somebody's words as a quotation in Markdown, line by line as they were written. */
export function markdownQuote(text: string): string {
  return text
    .split(/\r?\n/u)
    .map((line) => `> ${markdownText(line)}`.trimEnd())
    .join('\n');
}
