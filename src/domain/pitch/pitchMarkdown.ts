import type { PaperCircumstances, PaperQuote, PitchPaper } from './PitchPaper.ts';

/** A text for a tracker or a document: one line, and what stands below it. */
export interface PitchText {
  readonly title: string;
  readonly body: string;
}

/** Signs that would be taken for markup wherever they stand, and those that would at the beginning of a line. */
const MARKUP = /[\\`*_[\]<>|~&$]/gu;
const MARKUP_AT_START = /^(\s*)([#+\-=:]|\d{1,9}(?=[.)]))/u;
/** Follows a sign that would call a person or another issue, and is not seen (U+2060). */
const JOINER = '\u2060';

/**
 * A pitch as Markdown that GitHub, Linear and documents read alike: `title` (one line, plain) and `body`: the one sentence in
 * bold, who and when, the numbers as a list, the case, how and where it happens, then the customers' quotes as quotations and what the numbers rest on.
 * Nothing in anybody's words is taken for markup, and an `@name` or `#12` in them calls nobody and links nothing.
 *
 * @param withQuotes false leaves the customers' words out, and their heading: numbers alone may go where others read along.
 */
export function pitchMarkdown(
  paper: PitchPaper,
  { withQuotes }: { readonly withQuotes: boolean },
): PitchText {
  const { title, about, sentence, numbers, paragraphs, circumstances, quotesTitle, quotes, foot } = paper;
  const told = withQuotes && quotes.length > 0 ? [`### ${plain(quotesTitle)}`, ...quotes.map(quoted)] : [];
  const parts = [
    sentence === '' ? '' : `**${plain(oneLine(sentence))}**`,
    about === '' ? '' : plain(oneLine(about)),
    numbers.map(({ label, value }) => `- **${plain(value)}** ${plain(label)}`).join('\n'),
    ...paragraphs.map(lines),
    ...(withQuotes && circumstances !== null ? happens(circumstances) : []),
    ...told,
    foot === '' ? '' : `---\n\n${plain(oneLine(foot))}`,
  ];
  return { title: oneLine(title), body: `${parts.filter((part) => part !== '').join('\n\n')}\n` };
}

function happens({ title, named, steps, lacking }: PaperCircumstances): readonly string[] {
  return [
    `### ${plain(title)}`,
    named.map(({ label, value }) => `- **${plain(label)}** ${plain(value)}`).join('\n'),
    ...steps.map(quoted),
    plain(lacking),
  ];
}

function quoted({ text, from }: PaperQuote): string {
  const said = lines(text)
    .split('\n')
    .map((line) => `> ${line}`);
  return [...said, '>', `> ${plain(oneLine(from))}`].join('\n');
}

/** A text of several lines: its breaks stay, empty lines do not part it. */
function lines(text: string): string {
  const all = text.split(/\r?\n/u).map((line) => line.trim());
  return all
    .filter((line) => line !== '')
    .map(plain)
    .join('\\\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function plain(text: string): string {
  return text
    .replace(MARKUP, '\\$&')
    .replace(MARKUP_AT_START, (_, space: string, sign: string) =>
      /\d/u.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    )
    .replace(/[@#](?=[\p{L}\p{N}])/gu, `$&${JOINER}`);
}
