import type { ObjectionKind } from './ObjectionKind.ts';

/** In which there are rules that hear them. What is said in another language is not checked, which is not that nobody says it. */
export const OBJECTION_LANGUAGES: readonly string[] = ['en'];

/** The kinds that there are rules for. */
export type HeardKind = Exclude<ObjectionKind, 'other'>;

/** Hears what a customer holds against a product or its changes, by kind. Pure. */
export type HearObjections = (text: string) => readonly HeardKind[];

/** Whether there are rules for a language (BCP 47); of what is too short to tell (`und`) nothing speaks against it. */
export function hasObjectionRules(language: string): boolean {
  return language === 'und' || OBJECTION_LANGUAGES.includes(language);
}
