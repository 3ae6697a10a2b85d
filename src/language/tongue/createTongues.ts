import type { Tongues } from '#ports/Tongues.ts';
import { detectTongue } from './detectTongue.ts';

/** Tells languages as conversations are told: by script, function words and trigrams. */
export function createTongues(): Tongues {
  return { languageOf: (text) => detectTongue(text).language };
}
