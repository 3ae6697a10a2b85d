import { wordVectors } from '../vectors/wordVectors.ts';

/** So many texts of everyday English are thought to have been seen before those of the collection. */
const BACKGROUND = 300;

/** Words of a text of everyday English, and the share of texts that a word has of which nothing is known. */
const WORDS_OF_A_TEXT = 12;
const UNKNOWN = 0.002;

/**
 * How telling a term is: inverse document frequency over the collection and some hundred texts of everyday English,
 * so that it makes sense from the first text on, and rests on the collection alone where that is large.
 */
export function termWeight(having: number, documents: number, everyday: number): number {
  return Math.log((documents + BACKGROUND + 1) / (having + BACKGROUND * everyday + 0.5));
}

/** The share of everyday texts that have a word (a stem), or a pair of words. */
export function everydayShare(term: string): number {
  const [first = '', second] = term.split(' ');
  if (second !== undefined) return Math.min(UNKNOWN, everydayShare(first) * everydayShare(second) * 3);
  const { indexes, shares } = wordVectors();
  const index = indexes.get(term);
  return index === undefined ? UNKNOWN / 4 : Math.min(0.95, (shares[index] ?? 0) * WORDS_OF_A_TEXT);
}
