import type { Token, TokenSentence } from './Token.ts';

const LONGEST_SENTENCE = 200;

const WORD = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s']/gu;

/**
 * Splits text of any language into sentences (Unicode's rules through `Intl.Segmenter`, a line break always ends
 * one) and into words: letters and digits without accents in lower case. Japanese and Chinese have no spaces: there
 * every character is a token.
 */
export function plainReader(text: string, language: string): readonly TokenSentence[] {
  const segmenter = segmenterFor(language);
  const byCharacter = language === 'ja' || language === 'zh';
  const sentences: TokenSentence[] = [];
  for (const line of text.matchAll(/[^\n]+/gu)) {
    for (const { segment, index } of segmenter.segment(line[0])) {
      const tokens = tokensOf(segment, line.index + index, byCharacter);
      for (let from = 0; from < tokens.length; from += LONGEST_SENTENCE) {
        const part = tokens.slice(from, from + LONGEST_SENTENCE);
        const [first, last] = [part[0], part.at(-1)];
        if (first === undefined || last === undefined) continue;
        sentences.push({ start: first.start, end: last.end, tokens: part });
      }
    }
  }
  return sentences;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

function tokensOf(segment: string, offset: number, byCharacter: boolean): readonly Token[] {
  const pattern = byCharacter ? /\S/gu : WORD;
  return Array.from(segment.matchAll(pattern), (found) => {
    const word = fold(found[0]);
    const start = offset + found.index;
    return { word, lemma: word, pos: '', start, end: start + found[0].length };
  });
}

/** Lower case without accents, `ss` for `ß`: customers leave them out. Full-width Latin becomes plain. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[\x20-\x7e]*$/u.test(lower)) return lower;
  return lower
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/ß/gu, 'ss')
    .normalize('NFC');
}
