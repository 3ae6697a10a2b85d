import type { Cue } from '#domain/pitch/Cue.ts';
import type { PatternText } from '../hearing/Pattern.ts';

/**
 * A phrase rule about what customers say beside asking, as data. Words stand in it as the plain reader writes them: in small
 * letters, without accents, apostrophes parting words (`can't` is `can t`); Japanese without spaces.
 */
export interface CueRule {
  /** Begins with its language. */
  readonly id: string;
  readonly cue: Cue;
  readonly patterns: readonly PatternText[];
  /** It says nothing about a sentence in which one of these is found. */
  readonly unless?: readonly PatternText[];
  readonly hears: readonly string[];
  readonly mustNotHear: readonly string[];
}
