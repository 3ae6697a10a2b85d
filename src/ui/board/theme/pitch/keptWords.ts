import type { PitchWords } from '#domain/pitch/PitchWords.ts';

/** What was written in this tab and not kept in the account yet, by theme and audience: looking elsewhere loses nothing. */
export const keptWords = new Map<string, PitchWords>();
