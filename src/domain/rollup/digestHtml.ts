import { htmlText } from '../pitch/htmlText.ts';
import type { DigestLine, DigestPaper } from './DigestPaper.ts';

/**
 * A week as HTML for a mail: headings, paragraphs and lists, which every mail program shows alike, without looks, scripts
 * or pictures. Everything in anybody's words is text.
 */
export function digestHtml({ title, about, parts, foot, address }: DigestPaper): string {
  return [
    `<h1>${htmlText(title)}</h1>`,
    `<p>${htmlText(about)}</p>`,
    ...parts.map(
      ({ title: heading, lines, none }) =>
        `<h2>${htmlText(heading)}</h2>${
          lines.length === 0 ? `<p>${htmlText(none)}</p>` : `<ul>${lines.map(lineOf).join('')}</ul>`
        }`,
    ),
    ...foot.map((line) => `<p><small>${htmlText(line)}</small></p>`),
    `<p><a href="${htmlText(address)}">${htmlText(address)}</a></p>`,
  ].join('');
}

function lineOf({ name, note }: DigestLine): string {
  return `<li><strong>${htmlText(name)}</strong> ${htmlText(note)}</li>`;
}
