import { markdownText, oneLine } from '../pitch/markdownText.ts';
import type { DigestLine, DigestPaper } from './DigestPaper.ts';

/** A week as Markdown: headings and lists, and the address at its end. Nothing in anybody's words is taken for markup. */
export function digestMarkdown({ title, about, parts, foot, address }: DigestPaper): string {
  const blocks = [
    `# ${said(title)}`,
    said(about),
    ...parts.flatMap(({ title: heading, lines, none }) => [
      `## ${said(heading)}`,
      lines.length === 0 ? said(none) : lines.map(lineOf).join('\n'),
    ]),
    '---',
    ...foot.map(said),
    `<${address}>`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function lineOf({ name, note }: DigestLine): string {
  return `- **${said(name)}** ${said(note)}`.trimEnd();
}

function said(text: string): string {
  return markdownText(oneLine(text));
}
