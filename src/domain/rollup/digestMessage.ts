import { markdownText, oneLine } from '../pitch/markdownText.ts';
import type { PitchText } from '../pitch/pitchMarkdown.ts';
import type { DigestLine, DigestPaper } from './DigestPaper.ts';

/**
 * A week as a message, in the Markdown that trackers read: where it can be opened stands before the parts, so that it is
 * there even where a channel takes no more. Nothing in anybody's words is taken for markup or calls anybody.
 */
export function digestMessage({ title, about, parts, foot, address }: DigestPaper): PitchText {
  const blocks = [
    said(about),
    `[${said(title)}](${address.replaceAll(')', '%29')})`,
    ...parts.flatMap(({ title: heading, lines, none }) => [
      `### ${said(heading)}`,
      lines.length === 0 ? said(none) : lines.map(lineOf).join('\n'),
    ]),
    ...foot.map(said),
  ];
  return { title: oneLine(title), body: `${blocks.filter((block) => block !== '').join('\n\n')}\n` };
}

function lineOf({ name, note }: DigestLine): string {
  return `- **${said(name)}** ${said(note)}`.trimEnd();
}

function said(text: string): string {
  return markdownText(oneLine(text));
}
