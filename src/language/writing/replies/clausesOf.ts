import type { Token } from '../../tokens/Token.ts';

const PARTS = new Set([',', ';', ':', '–', '—', '(', ')', 'but', 'because', 'so']);

/** Where the clauses of a sentence begin and end, as tokens from–to, without what parts them. There is at least one. */
export function clausesOf(
  tokens: readonly Token[],
): readonly { readonly from: number; readonly to: number }[] {
  const ends = tokens.flatMap(({ word }, at) => (PARTS.has(word) ? [at] : []));
  return [...ends, tokens.length]
    .map((to, index) => ({ from: index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, to }))
    .filter(({ from, to }, _, all) => to > from || all.length === 1);
}
