import type { Token, TokenSentence } from './Token.ts';

const WORD = /[a-z0-9]+(?:'[a-z]+)?|[^a-z0-9\s]/giu;

const SHORT: Readonly<Record<string, string>> = {
  "'s": 'is',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
  "'m": 'am',
};

/**
 * Words of English text, contractions written out, without parts of speech or lemmas: a tenth of what wink-nlp
 * costs. For what agents answer, which is searched for some phrases only; nothing of it is quoted.
 */
export function quickEnglish(text: string): readonly TokenSentence[] {
  const sentences: TokenSentence[] = [];
  for (const found of text.matchAll(/[^\n.!?]+[.!?]*/gu)) {
    const tokens = tokensOf(found[0], found.index);
    if (tokens.length > 0) sentences.push({ start: found.index, end: found.index + found[0].length, tokens });
  }
  return sentences;
}

function tokensOf(text: string, offset: number): readonly Token[] {
  const tokens: Token[] = [];
  for (const found of text.toLowerCase().matchAll(WORD)) {
    const start = offset + found.index;
    for (const word of written(found[0])) {
      tokens.push({ word, lemma: word, pos: '', start, end: start + found[0].length });
    }
  }
  return tokens;
}

function written(word: string): readonly string[] {
  const apostrophe = word.indexOf("'");
  if (apostrophe <= 0) return [word];
  if (word === "can't" || word === 'cannot') return ['can', 'not'];
  if (word === "won't") return ['will', 'not'];
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  const rest = word.slice(apostrophe);
  return [word.slice(0, apostrophe), SHORT[rest] ?? rest];
}
