import { searchWords } from '../theme/searchWords.ts';

/** A reply says what was agreed from this share of the answer's words on, whatever else it says. */
const SAME_FROM = 0.6;
/** Shorter words say little of what was said. */
const SHORTEST = 3;

/** Whether a reply uses the agreed words: nobody notes what was inserted, and people change what they paste. */
export function usesAnswer(reply: string, answer: string): boolean {
  const said = new Set(searchWords(reply));
  const wanted = [...new Set(searchWords(answer))].filter(({ length }) => length >= SHORTEST);
  const used = wanted.filter((word) => said.has(word)).length;
  return wanted.length > 0 && used >= SAME_FROM * wanted.length;
}
