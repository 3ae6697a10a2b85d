import type { Token } from '../tokens/Token.ts';
import type { Node, Pattern } from './Pattern.ts';

/** Where a pattern was found, in tokens of its sentence; `what` is the marked part, where the pattern has one. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly what: { readonly from: number; readonly to: number } | null;
}

/** What may stand before the beginning that `^` means. */
const OPENERS = new Set(
  `hi hello hey hiya dear and but so also or ok okay well oh yes no yeah please then plus btw fyi just anyway
  actually honestly basically , - – — : ; . ! ( " ' * • + 1 2 3 4 5 6 7 8 9 )`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

const CLAUSE_END = new Set([';', ':', '.', '?', '!']);

const MARK = /^[\p{P}\p{S}]+$/u;

/**
 * The first place in a sentence where a pattern matches, or `null`. Bounded: a pattern has at most some thousand
 * ways through (checked when it is compiled), from each token.
 */
export function matchPattern(pattern: Pattern, tokens: readonly Token[]): Found | null {
  for (let from = 0; from < tokens.length; from++) {
    const marks: number[] = [];
    const to = walk(pattern.nodes, 0, tokens, from, marks);
    if (to < 0 || to <= from) continue;
    const [open, close] = marks;
    return {
      from,
      to,
      what: open === undefined ? null : { from: open, to: close ?? clauseEnd(tokens, open) },
    };
  }
  return null;
}

/** The first token at or after `from` that ends the clause. */
function clauseEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && !CLAUSE_END.has(tokens[end]?.word ?? '.')) end++;
  return end;
}

/** Where the nodes from `index` on end, or -1; `marks` collects the positions of `_`. */
function walk(
  nodes: readonly Node[],
  index: number,
  tokens: readonly Token[],
  at: number,
  marks: number[],
): number {
  const node = nodes[index];
  if (node === undefined) return at;
  const token = tokens[at];
  switch (node.is) {
    case 'word':
      return token?.word === node.word ? walk(nodes, index + 1, tokens, at + 1, marks) : -1;
    case 'lemma':
      return token?.lemma === node.lemma || token?.word === node.lemma
        ? walk(nodes, index + 1, tokens, at + 1, marks)
        : -1;
    case 'pos':
      return token?.pos === node.pos ? walk(nodes, index + 1, tokens, at + 1, marks) : -1;
    case 'begin':
      return isBeginning(tokens, at) ? walk(nodes, index + 1, tokens, at, marks) : -1;
    case 'end':
      return isEnd(tokens, at) ? walk(nodes, index + 1, tokens, at, marks) : -1;
    case 'what': {
      const before = marks.length;
      marks.push(at);
      const end = walk(nodes, index + 1, tokens, at, marks);
      if (end < 0) marks.length = before;
      return end;
    }
    case 'gap':
      for (let skipped = 0; skipped <= node.most; skipped++) {
        const end = walk(nodes, index + 1, tokens, at + skipped, marks);
        if (end >= 0) return end;
        if (CLAUSE_END.has(tokens[at + skipped]?.word ?? '.')) return -1;
      }
      return -1;
    case 'any': {
      for (const sequence of node.of) {
        const end = walk([...sequence, ...nodes.slice(index + 1)], 0, tokens, at, marks);
        if (end >= 0) return end;
      }
      return node.optional ? walk(nodes, index + 1, tokens, at, marks) : -1;
    }
  }
}

function isBeginning(tokens: readonly Token[], at: number): boolean {
  if (at === 0) return true;
  if (at > 6) return false;
  for (let before = at - 1; before >= 0; before--) {
    const token = tokens[before];
    if (token === undefined || OPENERS.has(token.word)) continue;
    // A name after a greeting, or before a comma: "Hi Ana," and "Ana,".
    if (before <= 2 && tokens[before + 1]?.word === ',') continue;
    return false;
  }
  return true;
}

function isEnd(tokens: readonly Token[], at: number): boolean {
  for (let after = at; after < tokens.length; after++) {
    const word = tokens[after]?.word ?? '';
    if (!MARK.test(word) && word !== 'please' && word !== 'thanks') return false;
  }
  return true;
}
