import { compilePattern } from '../hearing/compilePattern.ts';
import { matchPattern } from '../hearing/matchPattern.ts';
import type { Pattern, PatternText } from '../hearing/Pattern.ts';
import { plainReader } from '../tokens/plainReader.ts';
import type { TokenSentence } from '../tokens/Token.ts';

/**
 * A phrase rule about customers' words, as data. Words stand in it as the plain reader writes them: in small letters, without
 * accents, apostrophes parting words (`can't` is `can t`); Japanese without spaces.
 */
export interface PlainRule {
  /** Begins with its language. */
  readonly id: string;
  readonly patterns: readonly PatternText[];
  /** It says nothing about a sentence in which one of these is found. */
  readonly unless?: readonly PatternText[];
}

const CHARACTERS = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

interface Ready<R> {
  readonly rule: R;
  readonly patterns: readonly Pattern[];
  readonly unless: readonly Pattern[];
}

/**
 * Reads a text by rules: which of them speak in some sentence of it. A phrase of one language hardly means another thing in the
 * next, so all rules read every text. Throws where a pattern is not well formed: a bug in the rules.
 */
export function plainRules<R extends PlainRule>(rules: readonly R[]): (text: string) => ReadonlySet<R> {
  const spaced = rules.filter(({ id }) => !id.startsWith('ja.')).map((rule) => readied(rule, false));
  const unspaced = rules.filter(({ id }) => id.startsWith('ja.')).map((rule) => readied(rule, true));
  return (text) =>
    new Set([
      // Phones write “won’t”, rules are written with “won't”.
      ...speaking(plainReader(text.replaceAll('’', "'"), 'en'), spaced),
      ...(unspaced.length > 0 && CHARACTERS.test(text) ? speaking(plainReader(text, 'ja'), unspaced) : []),
    ]);
}

function readied<R extends PlainRule>(rule: R, byCharacter: boolean): Ready<R> {
  const compiled = (texts: readonly string[] = []) =>
    texts.map((pattern) => compilePattern(pattern, {}, byCharacter));
  return { rule, patterns: compiled(rule.patterns), unless: compiled(rule.unless) };
}

function speaking<R>(sentences: readonly TokenSentence[], rules: readonly Ready<R>[]): readonly R[] {
  return sentences.flatMap(({ tokens }) => {
    const has = (pattern: Pattern) => matchPattern(pattern, tokens) !== null;
    return rules.flatMap(({ rule, patterns, unless }) =>
      patterns.some(has) && !unless.some(has) ? [rule] : [],
    );
  });
}
