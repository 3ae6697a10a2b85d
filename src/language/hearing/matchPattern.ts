import type { Token } from '../tokens/Token.ts';
import type { Node, Pattern } from './Pattern.ts';

/** Where a pattern was found, in tokens of its sentence; `what` is the marked part, where the pattern has one. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly what: { readonly from: number; readonly to: number } | null;
}

/** Where a sequence that begins at a token ends, or -1. `marks` collects the positions of `_`. */
export type Matcher = (tokens: readonly Token[], at: number, marks: number[]) => number;

/** What may stand before the beginning that `^` means. */
const OPENERS = new Set(
  `hi hello hey hiya dear and but so also or ok okay well oh yes no yeah please then plus btw fyi just anyway
  actually honestly basically , - – — : ; . ! ( " ' * • + 1 2 3 4 5 6 7 8 9 ) ¿ ¡ hallo moin guten tag morgen abend
  servus bitte und aber also nun hola buenos buenas dias tardes noches y pero entonces bom dia boa tarde noite ola oi
  mas entao bonjour bonsoir salut et`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

const CLAUSE_END = new Set([';', ':', '.', '?', '!']);

const MARK = /^[\p{P}\p{S}]+$/u;

const DONE: Matcher = (_tokens, at) => at;

/**
 * The first place in a sentence where a pattern matches, or `null`; `from` and `to` bound where the match may begin.
 * Bounded: a pattern has at most some thousand ways through (checked when it is compiled), from each token.
 */
export function matchPattern(
  pattern: Pattern,
  tokens: readonly Token[],
  from = 0,
  to = tokens.length - 1,
): Found | null {
  const marks: number[] = [];
  for (let begin = Math.max(0, from); begin <= to; begin++) {
    if (marks.length > 0) marks.length = 0;
    const end = pattern.matcher(tokens, begin, marks);
    if (end <= begin) continue;
    const [open, close] = marks;
    return {
      from: begin,
      to: end,
      what: open === undefined ? null : { from: open, to: close ?? clauseEnd(tokens, open) },
    };
  }
  return null;
}

/** The first token at or after `from` that ends the clause. */
function clauseEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && !endsClause(tokens[end])) end++;
  return end;
}

function endsClause(token: Token | undefined): boolean {
  return token === undefined || CLAUSE_END.has(token.word);
}

/** Turns a sequence into a function, from its end to its beginning: each element knows what comes after it. */
export function toMatcher(nodes: readonly Node[], after: Matcher = DONE): Matcher {
  return nodes.reduceRight((next, node) => one(node, next), after);
}

function one(node: Node, next: Matcher): Matcher {
  switch (node.is) {
    case 'word': {
      const { word } = node;
      return (tokens, at, marks) => (tokens[at]?.word === word ? next(tokens, at + 1, marks) : -1);
    }
    case 'lemma': {
      const { lemma } = node;
      return (tokens, at, marks) => {
        const token = tokens[at];
        return token?.lemma === lemma || token?.word === lemma ? next(tokens, at + 1, marks) : -1;
      };
    }
    case 'prefix': {
      const { prefix } = node;
      return (tokens, at, marks) =>
        tokens[at]?.word.startsWith(prefix) === true ? next(tokens, at + 1, marks) : -1;
    }
    case 'pos': {
      const { pos } = node;
      return (tokens, at, marks) => (tokens[at]?.pos === pos ? next(tokens, at + 1, marks) : -1);
    }
    case 'begin':
      return (tokens, at, marks) => (isBeginning(tokens, at) ? next(tokens, at, marks) : -1);
    case 'end':
      return (tokens, at, marks) => (isEnd(tokens, at) ? next(tokens, at, marks) : -1);
    case 'what':
      return (tokens, at, marks) => {
        const before = marks.length;
        marks.push(at);
        const end = next(tokens, at, marks);
        if (end < 0) marks.length = before;
        return end;
      };
    case 'gap': {
      const { most } = node;
      return (tokens, at, marks) => {
        for (let skipped = 0; skipped <= most; skipped++) {
          const end = next(tokens, at + skipped, marks);
          if (end >= 0 || endsClause(tokens[at + skipped])) return end;
        }
        return -1;
      };
    }
    case 'any':
      return oneOf(node.of, node.optional, next);
  }
}

/** Alternatives are looked up by their first word, since most are lists of words. */
function oneOf(of: readonly (readonly Node[])[], optional: boolean, next: Matcher): Matcher {
  const byWord = new Map<string, Matcher[]>();
  const byLemma = new Map<string, Matcher[]>();
  const others: Matcher[] = [];
  for (const sequence of of) {
    const [first, ...rest] = sequence;
    if (first?.is === 'word') add(byWord, first.word, toMatcher(rest, next));
    else if (first?.is === 'lemma') {
      const matcher = toMatcher(rest, next);
      add(byLemma, first.lemma, matcher);
      add(byWord, first.lemma, matcher);
    } else others.push(toMatcher(sequence, next));
  }
  return (tokens, at, marks) => {
    const token = tokens[at];
    if (token !== undefined) {
      for (const matcher of byWord.get(token.word) ?? NONE) {
        const end = matcher(tokens, at + 1, marks);
        if (end >= 0) return end;
      }
      if (byLemma.size > 0) {
        for (const matcher of byLemma.get(token.lemma) ?? NONE) {
          const end = matcher(tokens, at + 1, marks);
          if (end >= 0) return end;
        }
      }
    }
    for (const matcher of others) {
      const end = matcher(tokens, at, marks);
      if (end >= 0) return end;
    }
    return optional ? next(tokens, at, marks) : -1;
  };
}

const NONE: readonly Matcher[] = [];

function add(to: Map<string, Matcher[]>, key: string, matcher: Matcher): void {
  const list = to.get(key);
  if (list === undefined) to.set(key, [matcher]);
  else list.push(matcher);
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
