import type { Token } from '../tokens/Token.ts';
import { compilePattern, SHORTEST_PREFIX, type WordSets } from './compilePattern.ts';
import { type Found, matchPattern } from './matchPattern.ts';
import type { Pattern, PatternText } from './Pattern.ts';

/** Anything that is known by phrases. */
interface Phrased {
  readonly patterns: readonly PatternText[];
  readonly unless?: readonly PatternText[];
}

interface Entry<R> {
  readonly rule: R;
  readonly order: number;
  readonly pattern: Pattern;
  /** Read when the rule is found for the first time. */
  readonly unless: () => readonly Pattern[];
}

/** A rule and where its phrase stands in the sentence's tokens. */
export interface RuleFound<R> extends Found {
  readonly rule: R;
}

/**
 * The phrases of many rules, ordered by a word that each needs, so that a sentence tries only those that could
 * match. Each rule is found at most once in a sentence.
 */
export class PhraseIndex<R extends Phrased> {
  readonly #byWord = new Map<string, Entry<R>[]>();
  readonly #byLemma = new Map<string, Entry<R>[]>();
  readonly #byPrefix = new Map<string, Entry<R>[]>();
  #longestPrefix = 0;
  readonly #always: Entry<R>[] = [];

  constructor(rules: readonly R[], sets: WordSets, byCharacter: boolean) {
    for (const [order, rule] of rules.entries()) {
      const compiled = (text: PatternText): Pattern => compilePattern(text, sets, byCharacter);
      let guards: readonly Pattern[] | null = null;
      const unless = (): readonly Pattern[] => (guards ??= (rule.unless ?? []).map(compiled));
      for (const text of rule.patterns) {
        const entry = { rule, order, pattern: compiled(text), unless };
        if (entry.pattern.anchors.length === 0) this.#always.push(entry);
        for (const anchor of new Set(entry.pattern.anchors)) {
          const key = anchor.slice(1);
          const index = this.#indexOf(anchor);
          const entries = index.get(key);
          if (entries === undefined) index.set(key, [entry]);
          else entries.push(entry);
          if (index === this.#byPrefix) this.#longestPrefix = Math.max(this.#longestPrefix, key.length);
        }
      }
    }
  }

  #indexOf(anchor: string): Map<string, Entry<R>[]> {
    if (anchor.startsWith('=')) return this.#byWord;
    return anchor.startsWith('~') ? this.#byLemma : this.#byPrefix;
  }

  /** Which rules' phrases stand in these tokens, in the order of the rules. */
  find(tokens: readonly Token[]): readonly RuleFound<R>[] {
    const found: Finds<R> = { rules: null };
    for (const entry of this.#always) this.#try(entry, tokens, 0, tokens.length - 1, found);
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (token === undefined) continue;
      const { word, lemma } = token;
      this.#look(this.#byWord.get(word), tokens, index, found);
      this.#look(this.#byLemma.get(lemma), tokens, index, found);
      if (lemma !== word) this.#look(this.#byLemma.get(word), tokens, index, found);
      const longest = Math.min(word.length, this.#longestPrefix);
      for (let length = SHORTEST_PREFIX; length <= longest; length++)
        this.#look(this.#byPrefix.get(word.slice(0, length)), tokens, index, found);
    }
    return found.rules === null ? [] : inOrder(found.rules);
  }

  #look(
    entries: readonly Entry<R>[] | undefined,
    tokens: readonly Token[],
    anchor: number,
    found: Finds<R>,
  ): void {
    if (entries === undefined) return;
    for (const entry of entries) {
      const { fewest, most } = entry.pattern.before;
      this.#try(entry, tokens, anchor - most, anchor - fewest, found);
    }
  }

  #try(entry: Entry<R>, tokens: readonly Token[], from: number, to: number, found: Finds<R>): void {
    if (found.rules?.has(entry.order) === true) return;
    const at = matchPattern(entry.pattern, tokens, from, to);
    if (at === null || entry.unless().some((guard) => matchPattern(guard, tokens) !== null)) return;
    (found.rules ??= new Map()).set(entry.order, { rule: entry.rule, ...at });
  }
}

/** Most sentences hold no phrase: nothing is made ready for them. */
interface Finds<R> {
  rules: Map<number, RuleFound<R>> | null;
}

function inOrder<R>(found: ReadonlyMap<number, RuleFound<R>>): readonly RuleFound<R>[] {
  return [...found].sort(([a], [b]) => a - b).map(([, match]) => match);
}
