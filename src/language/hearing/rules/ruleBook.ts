import type { RuleBook } from '../Rule.ts';
import { DE } from './de.ts';
import { EN } from './en/en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { JA } from './ja.ts';
import { PT } from './pt.ts';

/** Every language that is heard, by its tag. */
export const RULE_BOOKS: Readonly<Record<string, RuleBook>> = {
  en: EN,
  fr: FR,
  de: DE,
  es: ES,
  pt: PT,
  ja: JA,
};

/** The rules of a language; English for what is too short to tell. */
export function ruleBook(language: string): RuleBook {
  return RULE_BOOKS[language] ?? EN;
}
