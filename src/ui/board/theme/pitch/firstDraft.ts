import type { Day } from '#domain/basis/Day.ts';
import type { Audience } from '#domain/pitch/Audience.ts';
import { draftParts } from '#domain/pitch/draftParts.ts';
import type { PitchNumbers } from '#domain/pitch/PitchNumbers.ts';
import { NO_WORDS, type PitchWords } from '#domain/pitch/PitchWords.ts';
import type { Words } from '../../../parts/wordsIn.ts';

/** A first draft from the case: sentences with its numbers linked. What only a person knows stays empty. */
export function firstDraft(
  audience: Audience,
  numbers: PitchNumbers,
  by: Day | null,
  { t, locale }: Words,
): PitchWords {
  const body = draftParts(audience, numbers)
    .map((part) => t(`pitches.draft.${part}`))
    .join(' ');
  return { ...NO_WORDS, by, body, language: locale.split('-')[0] ?? 'en' };
}
