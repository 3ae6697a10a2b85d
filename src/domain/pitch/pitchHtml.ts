import { htmlText } from './htmlText.ts';
import type { PaperCircumstances, PaperQuote, PitchPaper } from './PitchPaper.ts';

/**
 * A pitch as HTML for a document or a mail: headings, lists and quotations without any looks, so that it takes those of
 * where it is pasted. Everything in anybody's words is text.
 */
export function pitchHtml(paper: PitchPaper): string {
  const { title, about, sentence, numbers, paragraphs, circumstances, quotesTitle, quotes, foot } = paper;
  const numberItems = numbers.map(
    ({ label, value }) => `<li><strong>${htmlText(value)}</strong> ${htmlText(label)}</li>`,
  );
  const told = quotes.map(quoted);
  return [
    `<h1>${htmlText(title)}</h1>`,
    sentence === '' ? '' : `<p><strong>${htmlText(sentence)}</strong></p>`,
    about === '' ? '' : `<p>${htmlText(about)}</p>`,
    numberItems.length === 0 ? '' : `<ul>${numberItems.join('')}</ul>`,
    ...paragraphs.map((paragraph) => `<p>${htmlText(paragraph)}</p>`),
    circumstances === null ? '' : happens(circumstances),
    told.length === 0 ? '' : `<h2>${htmlText(quotesTitle)}</h2>${told.join('')}`,
    foot === '' ? '' : `<p><small>${htmlText(foot)}</small></p>`,
  ].join('');
}

function happens({ title, named, steps, lacking }: PaperCircumstances): string {
  const items = named.map(
    ({ label, value }) => `<li><strong>${htmlText(label)}</strong> ${htmlText(value)}</li>`,
  );
  return [
    `<h2>${htmlText(title)}</h2>`,
    items.length === 0 ? '' : `<ul>${items.join('')}</ul>`,
    ...steps.map(quoted),
    lacking === '' ? '' : `<p>${htmlText(lacking)}</p>`,
  ].join('');
}

function quoted({ text: said, from }: PaperQuote): string {
  return `<blockquote><p>${htmlText(said)}</p><p>${htmlText(from)}</p></blockquote>`;
}
