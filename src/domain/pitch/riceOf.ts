import type { PitchNumbers } from './PitchNumbers.ts';
import type { PitchWords } from './PitchWords.ts';

/** The four parts of RICE (Intercom 2016). */
export interface RiceParts {
  /** People. */
  readonly reach: number;
  readonly impact: number | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** In months of one person's work. */
  readonly effort: number | null;
}

/** Reach and confidence as the case has them, with what somebody estimated. */
export function ricePartsOf(
  { people, checked }: Pick<PitchNumbers, 'people' | 'checked'>,
  { impact, effort }: Pick<PitchWords, 'impact' | 'effort'>,
): RiceParts {
  return {
    reach: people?.is === 'count' ? people.count : 0,
    impact,
    confidence: checked?.is === 'share' && checked.all > 0 ? checked.part / checked.all : 0,
    effort,
  };
}

/** Reach × impact × confidence ÷ effort, to a tenth; `null` while a part of it is not known. */
export function riceOf({ reach, impact, confidence, effort }: RiceParts): number | null {
  if (impact === null || effort === null || effort <= 0) return null;
  return Math.round(((reach * impact * confidence) / effort) * 10) / 10;
}
