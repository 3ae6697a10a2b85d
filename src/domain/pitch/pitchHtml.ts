import type { PitchPaper } from './PitchPaper.ts';

/**
 * A pitch as HTML for a document or a mail: headings, lists and quotations without any looks, so that it takes those of
 * where it is pasted. Everything in anybody's words is text.
 */
export function pitchHtml(paper: PitchPaper): string {
  const { title, about, sentence, numbers, paragraphs, quotesTitle, quotes, foot } = paper;
  const numberItems = numbers.map(
    ({ label, value }) => `<li><strong>${text(value)}</strong> ${text(label)}</li>`,
  );
  const told = quotes.map(
    ({ text: said, from }) => `<blockquote><p>${text(said)}</p><p>${text(from)}</p></blockquote>`,
  );
  return [
    `<h1>${text(title)}</h1>`,
    sentence === '' ? '' : `<p><strong>${text(sentence)}</strong></p>`,
    about === '' ? '' : `<p>${text(about)}</p>`,
    numberItems.length === 0 ? '' : `<ul>${numberItems.join('')}</ul>`,
    ...paragraphs.map((paragraph) => `<p>${text(paragraph)}</p>`),
    told.length === 0 ? '' : `<h2>${text(quotesTitle)}</h2>${told.join('')}`,
    foot === '' ? '' : `<p><small>${text(foot)}</small></p>`,
  ].join('');
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function text(words: string): string {
  return words.replace(/[&<>"']/gu, (sign) => SIGNS[sign] ?? sign).replace(/\r?\n/gu, '<br>');
}
