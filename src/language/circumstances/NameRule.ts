import type { NamedCircumstance } from '#domain/pitch/Circumstance.ts';

/** A rule about names in a customer's words, as data. The same in every language but for the word for "version". */
export interface NameRule {
  readonly id: string;
  readonly is: NamedCircumstance;
  /** Finds a name wherever it stands (`g`); what `name` captures is the name, else all of it. Linear. */
  readonly sees: RegExp;
  /** It says nothing where this is found in what follows the name. */
  readonly notBefore?: RegExp;
  /** Sentences, each with the name in it. */
  readonly hears: readonly (readonly [string, string])[];
  readonly mustNotHear: readonly string[];
}
