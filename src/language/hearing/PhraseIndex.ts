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
  readonly #byAnchor = new Map<string, Entry<R>[]>();
  readonly #always: Entry<R>[] = [];

  constructor(rules: readonly R[], sets: WordSets, byCharacter: boolean) {
    for (const [order, rule] of rules.entries()) {
      const compiled = (text: PatternText): Pattern => compilePattern(text, sets, byCharacter);
      const unless = (rule.unless ?? []).map(compiled);
      for (const text of rule.patterns) {
        const entry = { rule, order, pattern: compiled(text), unless };
        if (entry.pattern.anchors.length === 0) this.#always.push(entry);
        for (const anchor of new Set(entry.pattern.anchors)) {
          const entries = this.#byAnchor.get(anchor);
          if (entries === undefined) this.#byAnchor.set(anchor, [entry]);
          else entries.push(entry);
        }
      }
    }
  }

  /** Which rules' phrases stand in these tokens, in the order of the rules. */
  find(tokens: readonly Token[]): readonly RuleFound<R>[] {
    const candidates = new Set<Entry<R>>(this.#always);
    const add = (key: string): void => {
      for (const entry of this.#byAnchor.get(key) ?? []) candidates.add(entry);
    };
    for (const token of tokens) {
      add(`=${token.word}`);
      add(`~${token.lemma}`);
      if (token.lemma !== token.word) add(`~${token.word}`);
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
