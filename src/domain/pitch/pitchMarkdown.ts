import { markdownText, oneLine } from './markdownText.ts';
import type { PaperCircumstances, PaperQuote, PitchPaper } from './PitchPaper.ts';

/** A text for a tracker or a document: one line, and what stands below it. */
export interface PitchText {
  readonly title: string;
  readonly body: string;
}

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
  const told =
    withQuotes && quotes.length > 0 ? [`### ${markdownText(quotesTitle)}`, ...quotes.map(quoted)] : [];
  const parts = [
    sentence === '' ? '' : `**${markdownText(oneLine(sentence))}**`,
    about === '' ? '' : markdownText(oneLine(about)),
    numbers.map(({ label, value }) => `- **${markdownText(value)}** ${markdownText(label)}`).join('\n'),
    ...paragraphs.map(lines),
    ...(withQuotes && circumstances !== null ? happens(circumstances) : []),
    ...told,
    foot === '' ? '' : `---\n\n${markdownText(oneLine(foot))}`,
  ];
  return { title: oneLine(title), body: `${parts.filter((part) => part !== '').join('\n\n')}\n` };
}

function happens({ title, named, steps, lacking }: PaperCircumstances): readonly string[] {
  return [
    `### ${markdownText(title)}`,
    named.map(({ label, value }) => `- **${markdownText(label)}** ${markdownText(value)}`).join('\n'),
    ...steps.map(quoted),
    markdownText(lacking),
  ];
}

function quoted({ text, from }: PaperQuote): string {
  const said = lines(text)
    .split('\n')
    .map((line) => `> ${line}`);
  return [...said, '>', `> ${markdownText(oneLine(from))}`].join('\n');
}

/** A text of several lines: its breaks stay, empty lines do not part it. */
function lines(text: string): string {
  const all = text.split(/\r?\n/u).map((line) => line.trim());
  return all
    .filter((line) => line !== '')
    .map(markdownText)
    .join('\\\n');
}
