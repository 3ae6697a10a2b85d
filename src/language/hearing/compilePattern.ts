import { type Matcher, toMatcher } from './matchPattern.ts';
import type { Node, Pattern, PatternText } from './Pattern.ts';

/** Named sets that patterns refer to as `@name`; their members are patterns themselves. */
export type WordSets = Readonly<Record<string, readonly string[]>>;

/** Ways through a pattern are bounded, so that no sentence can take long. */
const MOST_PATHS = 4000;

/** Shorter beginnings would mean too many words. */
export const SHORTEST_PREFIX = 3;

/** Words that stand in many sentences make poor anchors; those that stand in nearly every one, the poorest. */
const COMMON = new Set(
  `is are was were been has have had does do did not no so very all just when if it they them there will would could
  can get got go going see use make made like one some out up time day every more only or but at as from what why how
  then now after since still please am more than about any we i my our me us app need want work`.split(
    /\s+/u,
  ),
);
const EVERYWHERE = new Set(
  'the a an to of and i it is be not in on that this we you do have my for with , . ! ?'.split(' '),
);

/**
 * Reads a pattern (see `PatternText`).
 *
 * @throws Error naming the pattern where it is not well formed or has too many ways through: a bug in the rules.
 */
export function compilePattern(text: PatternText, sets: WordSets, byCharacter = false): Pattern {
  const parser = new PatternParser(text, sets, byCharacter);
  const nodes = parser.sequence(false);
  if (paths(nodes) > MOST_PATHS) throw new Error(`Pattern has too many ways through: ${text}`);
  const { keys, at } = anchorOf(nodes);
  const [fewest, most] = lengths(nodes.slice(0, at));
  const inside = lengths(nodes.slice(at, at + 1))[1] - 1;
  let matcher: Matcher | null = null;
  return {
    nodes,
    // Most patterns are never tried in a short ticket; they are made ready when they are.
    matcher: (...args) => (matcher ??= toMatcher(nodes))(...args),
    anchors: keys,
    before: { fewest, most: most + Math.max(0, inside) },
  };
}

class PatternParser {
  readonly #parts: readonly string[];
  #at = 0;

  constructor(
    private readonly text: string,
    private readonly sets: WordSets,
    private readonly byCharacter: boolean,
  ) {
    const tokens = text.match(/\*\d+|@[A-Za-z]+|#[A-Z]+|[()|?^$_]|~?[^\s()|?^$_*@#~]+~?/gu) ?? [];
    if (tokens.join('') !== text.replace(/\s+/gu, '')) throw new Error(`Pattern cannot be read: ${text}`);
    this.#parts = tokens;
  }

  sequence(nested: boolean): readonly Node[] {
    const nodes: Node[] = [];
    for (;;) {
      const part = this.#parts[this.#at];
      if (part === undefined || part === '|' || part === ')') {
        if (part === undefined ? nested : !nested)
          throw new Error(`Bracket missing in pattern: ${this.text}`);
        return nodes;
      }
      this.#at++;
      const read = part === '(' ? [this.#alternatives()] : this.#atom(part);
      if (this.#parts[this.#at] !== '?') {
        nodes.push(...read);
        continue;
      }
      this.#at++;
      const [only] = read;
      if (only?.is === 'any') nodes.push({ ...only, optional: true });
      else nodes.push({ is: 'any', of: [read], optional: true });
    }
  }

  #alternatives(): Node {
    const of: (readonly Node[])[] = [];
    for (;;) {
      of.push(this.sequence(true));
      const part = this.#parts[this.#at++];
      if (part === ')') return { is: 'any', of, optional: false };
    }
  }

  #atom(part: string): readonly Node[] {
    if (part === '^') return [{ is: 'begin' }];
    if (part === '$') return [{ is: 'end' }];
    if (part === '_') return [{ is: 'what' }];
    if (part.startsWith('*')) return [{ is: 'gap', most: Number(part.slice(1)) }];
    if (part.startsWith('#')) return [{ is: 'pos', pos: part.slice(1) }];
    if (part.startsWith('~')) return [{ is: 'lemma', lemma: part.slice(1) }];
    if (part.endsWith('~')) return [this.#prefix(part.slice(0, -1))];
    if (part.startsWith('@')) return [this.#set(part.slice(1))];
    if (!this.byCharacter) return [{ is: 'word', word: part }];
    return [...part].map((character) => ({ is: 'word', word: character }));
  }

  #prefix(prefix: string): Node {
    if (prefix.length < SHORTEST_PREFIX) throw new Error(`Too short a beginning in pattern: ${this.text}`);
    return { is: 'prefix', prefix };
  }

  #set(name: string): Node {
    const known = compiledSets.get(this.sets)?.get(name);
    if (known !== undefined) return known;
    const members = this.sets[name];
    if (members === undefined) throw new Error(`No set @${name} for pattern: ${this.text}`);
    const of = members.map((member) =>
      new PatternParser(member, this.sets, this.byCharacter).sequence(false),
    );
    const node: Node = { is: 'any', of, optional: false };
    const sets = compiledSets.get(this.sets) ?? new Map<string, Node>();
    compiledSets.set(this.sets, sets.set(name, node));
    return node;
  }
}

/** Named sets are read once for all patterns of a language. */
const compiledSets = new WeakMap<WordSets, Map<string, Node>>();

function paths(nodes: readonly Node[]): number {
  return nodes.reduce((product, node) => {
    if (node.is === 'gap') return product * (node.most + 1);
    if (node.is !== 'any') return product;
    const own = node.of.reduce((sum, sequence) => Math.max(sum, paths(sequence)), 1);
    return product * (node.optional ? own + 1 : own);
  }, 1);
}

/** Fewest and most tokens that a sequence takes. */
function lengths(nodes: readonly Node[]): readonly [number, number] {
  let [fewest, most] = [0, 0];
  for (const node of nodes) {
    if (node.is === 'word' || node.is === 'lemma' || node.is === 'prefix' || node.is === 'pos') {
      fewest++;
      most++;
    } else if (node.is === 'gap') most += node.most;
    else if (node.is === 'any') {
      const each = node.of.map(lengths);
      fewest += node.optional ? 0 : Math.min(...each.map(([least]) => least));
      most += Math.max(...each.map(([, longest]) => longest));
    }
  }
  return [fewest, most];
}

/** The words of the element that is rarest to meet (fewest common words, then fewest alternatives), and its place. */
function anchorOf(nodes: readonly Node[]): { readonly keys: readonly string[]; readonly at: number } {
  let best: { keys: readonly string[]; at: number } = { keys: [], at: 0 };
  let lowest = Infinity;
  for (const [at, node] of nodes.entries()) {
    const keys = keysOf(node);
    if (keys === null) continue;
    const cost = keys.reduce((sum, key) => sum + costOf(key.slice(1)), 0);
    if (cost < lowest) {
      best = { keys, at };
      lowest = cost;
    }
  }
  return best;
}

function costOf(word: string): number {
  return EVERYWHERE.has(word) ? 400 : COMMON.has(word) ? 60 : 1;
}

const keysOfSets = new WeakMap<Node, readonly string[] | null>();

/** Words (`=word`), lemmas (`~lemma`) and beginnings (`^begin`) of which one must be there for this element; `null` where none must. */
function keysOf(node: Node): readonly string[] | null {
  if (node.is === 'word') return [`=${node.word}`];
  if (node.is === 'lemma') return [`~${node.lemma}`];
  if (node.is === 'prefix') return [`^${node.prefix}`];
  if (node.is !== 'any' || node.optional) return null;
  const known = keysOfSets.get(node);
  if (known !== undefined) return known;
  const found = keysOfAny(node);
  keysOfSets.set(node, found);
  return found;
}

function keysOfAny(node: Extract<Node, { is: 'any' }>): readonly string[] | null {
  const keys: string[] = [];
  for (const sequence of node.of) {
    const anchor = anchorOf(sequence);
    if (anchor.keys.length === 0) return null;
    keys.push(...anchor.keys);
  }
  return keys;
}
