import { markdownQuote, markdownText } from '#domain/pitch/markdownText.ts';
import type { PackPaper } from './packPaper.ts';

/** A pack to paste: every line with links to what shows it. Nothing in anybody's words is taken for markup. */
export function packMarkdown({ title, about, areas, wordsTitle, words }: PackPaper): string {
  const parts = [`# ${markdownText(title)}`, about.map(markdownText).join('  \n')];
  for (const { name, level, lines, none } of areas) {
    parts.push(`## ${markdownText(name)}`);
    if (level !== null) parts.push(markdownText(level));
    const items = lines.map(({ date, text, links }) => {
      const shown = links.map((link) => `[${markdownText(link.text)}](${link.href})`).join(', ');
      return `- ${date}: ${markdownText(text)}${shown === '' ? '' : ` (${shown})`}`;
    });
    parts.push(items.length === 0 ? none : items.join('\n'));
  }
  if (words.length > 0) parts.push(`## ${markdownText(wordsTitle)}`);
  for (const { text, from, link } of words) {
    parts.push(`${markdownQuote(text)}\n>\n> ${markdownText(from)}, [${link.text}](${link.href})`);
  }
  return `${parts.join('\n\n')}\n`;
}
