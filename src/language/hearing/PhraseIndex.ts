import type { Token } from '../tokens/Token.ts';
import { compilePattern, type WordSets } from './compilePattern.ts';
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
  readonly unless: readonly Pattern[];
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
  readonly #always: Entry<R>[] = [];

  constructor(rules: readonly R[], sets: WordSets, byCharacter: boolean) {
    for (const [order, rule] of rules.entries()) {
      const compiled = (text: PatternText): Pattern => compilePattern(text, sets, byCharacter);
      const unless = (rule.unless ?? []).map(compiled);
      for (const text of rule.patterns) {
        const entry = { rule, order, pattern: compiled(text), unless };
        if (entry.pattern.anchors.length === 0) this.#always.push(entry);
        for (const anchor of new Set(entry.pattern.anchors)) {
          const index = anchor.startsWith('=') ? this.#byWord : this.#byLemma;
          const entries = index.get(anchor.slice(1));
          if (entries === undefined) index.set(anchor.slice(1), [entry]);
          else entries.push(entry);
        }
      }
    }
  }

  /** Which rules' phrases stand in these tokens, in the order of the rules. */
  find(tokens: readonly Token[]): readonly RuleFound<R>[] {
    const candidates = new Set<Entry<R>>(this.#always);
    const add = (entries: readonly Entry<R>[] | undefined): void => {
      if (entries !== undefined) for (const entry of entries) candidates.add(entry);
    };
    for (const token of tokens) {
      add(this.#byWord.get(token.word));
      add(this.#byLemma.get(token.lemma));
      if (token.lemma !== token.word) add(this.#byLemma.get(token.word));
    }
    if (candidates.size === 0) return [];
    const found = new Map<number, RuleFound<R>>();
    for (const { rule, order, pattern, unless } of candidates) {
      if (found.has(order)) continue;
      const at = matchPattern(pattern, tokens);
      if (at === null || unless.some((guard) => matchPattern(guard, tokens) !== null)) continue;
      found.set(order, { rule, ...at });
    }
    return [...found].sort(([a], [b]) => a - b).map(([, match]) => match);
  }
}
