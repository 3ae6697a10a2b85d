import { CUES, type HearCues } from '#domain/pitch/Cue.ts';
import { compilePattern } from '../hearing/compilePattern.ts';
import { matchPattern } from '../hearing/matchPattern.ts';
import type { Pattern } from '../hearing/Pattern.ts';
import { plainReader } from '../tokens/plainReader.ts';
import type { TokenSentence } from '../tokens/Token.ts';
import { CUE_RULES } from './rules/cueRules.ts';
import type { CueRule } from './CueRule.ts';

const CHARACTERS = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

interface Ready {
  readonly rule: CueRule;
  readonly patterns: readonly Pattern[];
  readonly unless: readonly Pattern[];
}

/**
 * Hears in English, German, French, Spanish, Portuguese and Japanese how customers get by without something, and that they
 * would leave. A quote's language is not stored and a phrase of one language hardly means another thing in the next, so all
 * rules read every text. Throws where a pattern is not well formed: a bug in the rules.
 */
export function createCueHearing(rules: readonly CueRule[] = CUE_RULES): HearCues {
  const spaced = rules.filter(({ id }) => !id.startsWith('ja.')).map((rule) => readied(rule, false));
  const unspaced = rules.filter(({ id }) => id.startsWith('ja.')).map((rule) => readied(rule, true));
  return (text) => {
    // Phones write “won’t”, rules are written with “won't”.
    const plain = text.replaceAll('’', "'");
    const found = new Set([
      ...cuesIn(plainReader(plain, 'en'), spaced),
      ...(CHARACTERS.test(text) ? cuesIn(plainReader(text, 'ja'), unspaced) : []),
    ]);
    return CUES.filter((cue) => found.has(cue));
  };
}

function readied(rule: CueRule, byCharacter: boolean): Ready {
  const compiled = (texts: readonly string[] = []) =>
    texts.map((pattern) => compilePattern(pattern, {}, byCharacter));
  return { rule, patterns: compiled(rule.patterns), unless: compiled(rule.unless) };
}

function cuesIn(sentences: readonly TokenSentence[], rules: readonly Ready[]) {
  return sentences.flatMap(({ tokens }) => {
    const has = (pattern: Pattern) => matchPattern(pattern, tokens) !== null;
    return rules.flatMap(({ rule, patterns, unless }) =>
      patterns.some(has) && !unless.some(has) ? [rule.cue] : [],
    );
  });
}
