import { lexicalTerms } from '../matching/lexicalTerms.ts';
import { termsOf } from '../matching/terms.ts';
import { everydayShare, termWeight } from '../matching/termWeight.ts';

const MOST_WORDS = 6;
const MOST_READ = 60;

/**
 * Names a group from its members' own words: the run of at most six words, from any of the most typical texts, that
 * holds most of what the group shares, without waste. Falls back to the beginning of the most typical text.
 */
export function nameGroup(texts: readonly string[]): string {
  const centre = sharedWords(texts.slice(0, MOST_READ));
  let best = '';
  let bestScore = 0;
  for (const text of texts.slice(0, 8)) {
    for (const clause of text.split(/[.!?;:,()\n"]+/u)) {
      const words = [...clause.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)].map(([word]) => word);
      const values = words.map((word) =>
        termsOf(word).reduce((sum, term) => sum + (centre.get(term) ?? 0), 0),
      );
      for (let from = 0; from < words.length; from++) {
        if ((values[from] ?? 0) <= 0) continue;
        const seen = new Set<string>();
        let score = 0;
        for (let to = from; to < Math.min(words.length, from + MOST_WORDS); to++) {
          const word = (words[to] ?? '').toLowerCase();
          score += (seen.has(word) ? 0 : (values[to] ?? 0)) - 0.02;
          seen.add(word);
          if ((values[to] ?? 0) > 0 && score > bestScore) {
            [best, bestScore] = [words.slice(from, to + 1).join(' '), score];
          }
        }
      }
    }
  }
  const name = best === '' ? (texts[0] ?? '').trim().split(/\s+/u).slice(0, MOST_WORDS).join(' ') : best;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Stems of the group by how many members have them and how telling they are; squares add up to 1. */
function sharedWords(texts: readonly string[]): ReadonlyMap<string, number> {
  const having = new Map<string, number>();
  for (const text of texts)
    for (const term of new Set([...lexicalTerms(text).words.keys()].flatMap((word) => termsOf(word))))
      having.set(term, (having.get(term) ?? 0) + 1);
  const weighed = [...having].map(([term, has]): [string, number] => [
    term,
    (has / texts.length) * Math.max(0, termWeight(0, 1, everydayShare(term))),
  ]);
  const length = Math.sqrt(weighed.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
  return new Map(weighed.map(([term, value]) => [term, value / length]));
}
