import { CUES, type HearCues } from '#domain/pitch/Cue.ts';
import { CUE_RULES } from './rules/cueRules.ts';
import type { CueRule } from './CueRule.ts';
import { plainRules } from './plainRules.ts';

/**
 * Hears in English, German, French, Spanish, Portuguese and Japanese how customers get by without something, and that they
 * would leave. A quote's language is not stored, so all rules read every text.
 */
export function createCueHearing(rules: readonly CueRule[] = CUE_RULES): HearCues {
  const hear = plainRules(rules);
  return (text) => {
    const found = new Set(Array.from(hear(text), ({ cue }) => cue));
    return CUES.filter((cue) => found.has(cue));
  };
}
