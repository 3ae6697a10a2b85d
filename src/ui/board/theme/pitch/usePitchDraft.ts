import { useState } from 'react';
import { cycleOf } from '#domain/setting/cycleOf.ts';
import { DEFAULT_ANSWERS } from '#domain/setting/AnswerSetting.ts';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Audience } from '#domain/pitch/Audience.ts';
import type { Estimates } from '#domain/pitch/numbersOfPitch.ts';
import type { PitchStory } from '#domain/pitch/Pitch.ts';
import type { PitchNumbers } from '#domain/pitch/PitchNumbers.ts';
import { NO_WORDS, type PitchWords } from '#domain/pitch/PitchWords.ts';
import { useWords } from '../../../parts/Words.tsx';
import type { AnswersDue } from '../../answers/useAnswersDue.ts';
import { useToday } from '../../frame/useToday.ts';
import { firstBody, firstDraft } from './firstDraft.ts';
import { keptWords } from './keptWords.ts';

interface From {
  readonly themeId: ThemeId;
  readonly audience: Audience;
  readonly story: PitchStory;
  readonly numbersFor: (words: Estimates) => PitchNumbers;
  readonly answers: AnswersDue;
}

/** What is being written. */
export interface PitchDraftNow {
  readonly pitch: PitchWords;
  readonly change: (part: Partial<PitchWords>) => void;
  /** The tab keeps it no longer: it was kept elsewhere, or thrown away. */
  readonly forget: () => void;
}

/**
 * A pitch as it is written: what waits in this tab, else what the account has, else a first draft. A draft in which nobody
 * has written yet follows what is estimated; the writer's own words stay as they are.
 */
export function usePitchDraft({ themeId, audience, story, numbersFor, answers }: From): PitchDraftNow {
  const words = useWords();
  const today = useToday();
  const place = `${themeId} ${audience}`;
  const [pitch, setPitch] = useState<PitchWords>(() => {
    const last = keptWords.get(place) ?? story.draft?.words ?? story.sent?.words;
    if (last !== undefined) return last;
    const { cycle } = answers.at === 'shown' ? answers.settings.answers : DEFAULT_ANSWERS;
    return firstDraft(audience, numbersFor(NO_WORDS), cycleOf(cycle, today).last, words);
  });
  const composed = (estimates: Estimates) => firstBody(audience, numbersFor(estimates), words);
  const change = (part: Partial<PitchWords>) => {
    const isUntouched = part.body === undefined && pitch.body === composed(pitch);
    const changed = { ...pitch, ...part };
    const next = isUntouched ? { ...changed, body: composed(changed) } : changed;
    setPitch(next);
    keptWords.set(place, next);
  };
  return { pitch, change, forget: () => keptWords.delete(place) };
}
