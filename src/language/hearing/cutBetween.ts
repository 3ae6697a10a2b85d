import type { Token } from '../tokens/Token.ts';

/** These end a clause wherever they stand. */
const ENDS = new Set([';', ':', '—', '–', '-', '(']);

/** These begin a new one after a comma, or where one of `STARTS` follows. */
const LINKS = new Set(['and', 'but', 'also', 'plus', 'or', 'so', 'yet', 'while', 'though', 'however']);
const STARTS = new Set(
  `i we it you is are can could would will please maybe also there the a an my our this that if when what how another
  one any perhaps they`.split(/\s+/u),
);

/** Left out at the beginning of a clause. */
const CONNECTORS = new Set([...ENDS, ...LINKS, ',', 'then', ')']);

/** A clause that says something by itself has at least so many. */
const FEWEST_TOKENS = 3;

/** A part of a sentence, in tokens. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts a sentence in two between two stretches of it, at the last place there where a new thought begins (", and",
 * "; ", "but", "also"); `null` where none begins.
 */
export function cutBetween(
  tokens: readonly Token[],
  first: Clause,
  second: Clause,
): readonly [Clause, Clause] | null {
  const [earlier, later] = first.from <= second.from ? [first, second] : [second, first];
  for (let at = Math.min(later.from, tokens.length - 1); at >= earlier.to; at--) {
    if (!cutsAt(tokens, at)) continue;
    let from = at;
    while (from < later.from && CONNECTORS.has(tokens[from]?.word ?? '')) from++;
    let to = at;
    while (to > earlier.to && CONNECTORS.has(tokens[to - 1]?.word ?? '')) to--;
    if (to >= FEWEST_TOKENS && tokens.length - from >= FEWEST_TOKENS)
      return [
        { from: 0, to },
        { from, to: tokens.length },
      ];
  }
  return null;
}

function cutsAt(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  const next = tokens[at + 1]?.word ?? '';
  if (ENDS.has(word)) return true;
  if (word === ',') return LINKS.has(next) || STARTS.has(next);
  return LINKS.has(word) && (word === 'but' || word === 'also' || STARTS.has(next));
}
