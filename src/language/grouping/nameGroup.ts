import { termsOf } from '../matching/terms.ts';

const MOST_WORDS = 6;

/**
 * Names a group from its members' own words: the run of at most six words, from any of the most typical texts, that
 * holds most of what the group shares (`weight`, by stem), without waste. Falls back to the beginning of the most typical text.
 */
export function nameGroup(texts: readonly string[], weight: ReadonlyMap<string, number>): string {
  let best = '';
  let bestScore = 0;
  for (const text of texts.slice(0, 8)) {
    for (const clause of text.split(/[.!?;:,()\n"]+/u)) {
      const words = [...clause.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)].map(([word]) => word);
      const values = words.map((word) =>
        termsOf(word).reduce((sum, term) => sum + (weight.get(term) ?? 0), 0),
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
