import type { PitchDraft } from '#domain/pitch/Pitch.ts';
import type { SentNumbers } from '#domain/pitch/PitchEvent.ts';
import type { PitchWords } from '#domain/pitch/PitchWords.ts';

/** What somebody is writing. */
export interface Writing {
  readonly words: PitchWords;
  /** The case's numbers when the words were kept, or begun; `null` where nobody kept them. */
  readonly before: SentNumbers | null;
  /**
   * Whether somebody wrote in the case; until then it is composed anew from the evidence. What was kept tells it each time that
   * it is looked at, since a number that is still asked for may have made a sentence of it.
   */
  readonly isOwn: boolean | PitchDraft;
}

/** What was written in this tab and not kept in the account yet, by theme and audience: looking elsewhere loses nothing. */
export const keptWords = new Map<string, Writing>();
