import type { Ranking, ThemeRanks } from './ThemeRanks.ts';
import type { ThemeIndex } from './ThemeIndex.ts';

/**
 * Longer texts are also read in parts, held against themes' names: a review says several things, and one of them may be
 * the theme's. With whole texts a sentence in common says little.
 */
const LONG = 160;
const MOST_PARTS = 12;
const PART = 0.95;

/** Ranks all themes for a text; equal scores by id. */
export function rankText(themes: ThemeRanks, text: string): Ranking {
  return themes.rank((index) => likenessesInParts(index, text));
}

function likenessesInParts(index: ThemeIndex, text: string): Float64Array {
  const likenesses = index.likenesses(text);
  if (text.length <= LONG || index.names.length === 0) return likenesses;
  for (const part of partsOf(text)) {
    const ofPart = index.likenesses(part);
    for (const at of index.names) likenesses[at] = Math.max(likenesses[at] ?? 0, PART * (ofPart[at] ?? 0));
  }
  return likenesses;
}

/** Sentences, roughly; crumbs go with what follows. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let open = '';
  for (const piece of text.slice(0, 4000).split(/[.!?\n;]+/u)) {
    open = open === '' ? piece.trim() : `${open} ${piece.trim()}`;
    if (open.length < 25) continue;
    parts.push(open);
    open = '';
  }
  return [...parts, ...(open === '' ? [] : [open])].slice(0, MOST_PARTS);
}
