import type { Matcher } from './matchPattern.ts';

/**
 * How a phrase is written down in the rules, one string for one order of words:
 *
 * | written | means |
 * |---|---|
 * | `export` | that word, in lower case; contractions are written out: "can't" is `can not`, "I'd" `i would` |
 * | `~need` | any form of the word (its lemma) |
 * | `funktionier~` | any word that begins so (at least three letters; for languages whose words have many endings) |
 * | `#NOUN` | any word of that part of speech (universal tag set; English only) |
 * | `(a\|b c\|~d)` | one of these |
 * | `x?`, `(a\|b)?` | may be missing |
 * | `*4` | up to four words in between, not across `; : . ? !` |
 * | `@negation` | one of a named set |
 * | `^` | the sentence begins here, after a greeting, a name or "and" |
 * | `$` | the sentence ends here, but for marks |
 * | `_` | from here to `_` (or the end of the clause) stands what is asked for |
 *
 * In Japanese every character is a token and no spaces are written.
 */
export type PatternText = string;

/** A compiled element of a pattern. */
export type Node =
  | { readonly is: 'word'; readonly word: string }
  | { readonly is: 'lemma'; readonly lemma: string }
  | { readonly is: 'prefix'; readonly prefix: string }
  | { readonly is: 'pos'; readonly pos: string }
  | { readonly is: 'any'; readonly of: readonly (readonly Node[])[]; readonly optional: boolean }
  | { readonly is: 'gap'; readonly most: number }
  | { readonly is: 'begin' }
  | { readonly is: 'end' }
  | { readonly is: 'what' };

/** A pattern ready to be looked for. */
export interface Pattern {
  readonly nodes: readonly Node[];
  readonly matcher: Matcher;
  /** A sentence without any of these words (`=word`), lemmas (`~lemma`) or beginnings (`^begin`) cannot match; empty: every
   * one is tried. */
  readonly anchors: readonly string[];
  /** How many tokens before an anchor a match can begin. */
  readonly before: { readonly fewest: number; readonly most: number };
}
