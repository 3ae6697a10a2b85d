import type { RuleBook } from '../Rule.ts';
import { EN } from './en/en.ts';

/** Every language that is heard, by its tag. */
export const RULE_BOOKS: Readonly<Record<string, RuleBook>> = { en: EN };

/** The rules of a language; English for what is too short to tell. */
export function ruleBook(language: string): RuleBook {
  return RULE_BOOKS[language] ?? EN;
}
