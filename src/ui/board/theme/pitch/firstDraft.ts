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
  words: Words,
): PitchWords {
  const language = words.locale.split('-')[0] ?? 'en';
  return { ...NO_WORDS, by, body: firstBody(audience, numbers, words), language };
}

/** The sentences of a first draft. */
export function firstBody(audience: Audience, numbers: PitchNumbers, { t }: Pick<Words, 't'>): string {
  return draftParts(audience, numbers)
    .map((part) => t(`pitches.draft.${part}`))
    .join(' ');
}
