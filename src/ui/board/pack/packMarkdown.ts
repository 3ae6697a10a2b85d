import type { PackPaper } from './packPaper.ts';

/** A pack to paste: every line with links to what shows it. */
export function packMarkdown({ title, about, areas, wordsTitle, words }: PackPaper): string {
  const parts = [`# ${plain(title)}`, about.map(plain).join('  \n')];
  for (const { name, level, lines, none } of areas) {
    parts.push(`## ${plain(name)}`);
    if (level !== null) parts.push(plain(level));
    const items = lines.map(({ date, text, links }) => {
      const shown = links.map((link) => `[${plain(link.text)}](${link.href})`).join(', ');
      return `- ${date}: ${plain(text)}${shown === '' ? '' : ` (${shown})`}`;
    });
    parts.push(items.length === 0 ? none : items.join('\n'));
  }
  if (words.length > 0) parts.push(`## ${plain(wordsTitle)}`);
  for (const { text, from, link } of words) {
    const quoted = text.split('\n').map((line) => `> ${line}`.trimEnd());
    parts.push(`${quoted.join('\n')}\n>\n> ${plain(from)}, [${link.text}](${link.href})`);
  }
  return `${parts.join('\n\n')}\n`;
}

/** Names of themes are people's own words: no markup of theirs counts. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
