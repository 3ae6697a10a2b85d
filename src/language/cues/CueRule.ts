import type { Cue } from '#domain/pitch/Cue.ts';
import type { PlainRule } from './plainRules.ts';

/** A phrase rule about what customers say beside asking. */
export interface CueRule extends PlainRule {
  readonly cue: Cue;
  readonly hears: readonly string[];
  readonly mustNotHear: readonly string[];
}
