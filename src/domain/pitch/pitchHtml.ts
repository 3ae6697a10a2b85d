import type { PaperCircumstances, PaperQuote, PitchPaper } from './PitchPaper.ts';

/**
 * A pitch as HTML for a document or a mail: headings, lists and quotations without any looks, so that it takes those of
 * where it is pasted. Everything in anybody's words is text.
 */
export function pitchHtml(paper: PitchPaper): string {
  const { title, about, sentence, numbers, paragraphs, circumstances, quotesTitle, quotes, foot } = paper;
  const numberItems = numbers.map(
    ({ label, value }) => `<li><strong>${text(value)}</strong> ${text(label)}</li>`,
  );
  const told = quotes.map(quoted);
  return [
    `<h1>${text(title)}</h1>`,
    sentence === '' ? '' : `<p><strong>${text(sentence)}</strong></p>`,
    about === '' ? '' : `<p>${text(about)}</p>`,
    numberItems.length === 0 ? '' : `<ul>${numberItems.join('')}</ul>`,
    ...paragraphs.map((paragraph) => `<p>${text(paragraph)}</p>`),
    circumstances === null ? '' : happens(circumstances),
    told.length === 0 ? '' : `<h2>${text(quotesTitle)}</h2>${told.join('')}`,
    foot === '' ? '' : `<p><small>${text(foot)}</small></p>`,
  ].join('');
}

function happens({ title, named, steps, lacking }: PaperCircumstances): string {
  const items = named.map(({ label, value }) => `<li><strong>${text(label)}</strong> ${text(value)}</li>`);
  return [
    `<h2>${text(title)}</h2>`,
    items.length === 0 ? '' : `<ul>${items.join('')}</ul>`,
    ...steps.map(quoted),
    lacking === '' ? '' : `<p>${text(lacking)}</p>`,
  ].join('');
}

function quoted({ text: said, from }: PaperQuote): string {
  return `<blockquote><p>${text(said)}</p><p>${text(from)}</p></blockquote>`;
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
