import type { HearCircumstances, NamedHere } from '#domain/pitch/Circumstance.ts';
import { compilePattern } from '../hearing/compilePattern.ts';
import { matchPattern } from '../hearing/matchPattern.ts';
import type { Pattern } from '../hearing/Pattern.ts';
import { plainReader } from '../tokens/plainReader.ts';
import type { TokenSentence } from '../tokens/Token.ts';
import type { NameRule } from './NameRule.ts';
import { NAME_RULES } from './rules/nameRules.ts';
import { STEP_RULES } from './rules/stepRules.ts';
import type { StepRule } from './StepRule.ts';

const CHARACTERS = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

interface Ready {
  readonly patterns: readonly Pattern[];
  readonly unless: readonly Pattern[];
}

/**
 * Hears versions, browsers, systems and devices by their names, in whatever language they stand, and in English, German, French,
 * Spanish, Portuguese and Japanese what somebody does and what happens then. Throws where a pattern is not well formed: a bug in
 * the rules.
 */
export function createCircumstanceHearing(
  names: readonly NameRule[] = NAME_RULES,
  steps: readonly StepRule[] = STEP_RULES,
): HearCircumstances {
  const spaced = steps.filter(({ id }) => !id.startsWith('ja.')).map((rule) => readied(rule, false));
  const unspaced = steps.filter(({ id }) => id.startsWith('ja.')).map((rule) => readied(rule, true));
  return (text) => ({
    named: namedIn(text, names),
    hasSteps:
      tellsSteps(plainReader(text.replaceAll('’', "'"), 'en'), spaced) ||
      (CHARACTERS.test(text) && tellsSteps(plainReader(text, 'ja'), unspaced)),
  });
}

/** In the order of the text; of two that lie over one another the first rule's. */
function namedIn(text: string, rules: readonly NameRule[]): readonly NamedHere[] {
  const found: (NamedHere & { readonly end: number })[] = [];
  for (const { is, sees, notBefore } of rules) {
    for (const match of text.matchAll(sees)) {
      const name = (match.groups?.['name'] ?? match[0]).trim();
      const start = match.index + match[0].lastIndexOf(name);
      const end = start + name.length;
      const isFree = found.every((one) => one.end <= start || one.start >= end);
      if (isFree && notBefore?.test(text.slice(end, end + 40)) !== true) found.push({ is, name, start, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start).map(({ is, name, start }) => ({ is, name, start }));
}

function readied(rule: StepRule, byCharacter: boolean): Ready {
  const compiled = (texts: readonly string[] = []) =>
    texts.map((pattern) => compilePattern(pattern, {}, byCharacter));
  return { patterns: compiled(rule.patterns), unless: compiled(rule.unless) };
}

function tellsSteps(sentences: readonly TokenSentence[], rules: readonly Ready[]): boolean {
  return sentences.some(({ tokens }) => {
    const has = (pattern: Pattern) => matchPattern(pattern, tokens) !== null;
    return rules.some(({ patterns, unless }) => patterns.some(has) && !unless.some(has));
  });
}
