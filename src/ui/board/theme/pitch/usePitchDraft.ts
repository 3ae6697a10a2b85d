import { useState } from 'react';
import { cycleOf } from '#domain/setting/cycleOf.ts';
import { DEFAULT_ANSWERS } from '#domain/setting/AnswerSetting.ts';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Audience } from '#domain/pitch/Audience.ts';
import { type Estimates, plainNumbers } from '#domain/pitch/numbersOfPitch.ts';
import { numbersThen } from '#domain/pitch/numbersThen.ts';
import type { PitchDraft, PitchStory } from '#domain/pitch/Pitch.ts';
import type { PitchNumbers } from '#domain/pitch/PitchNumbers.ts';
import { NO_WORDS, type PitchWords } from '#domain/pitch/PitchWords.ts';
import { useWords } from '../../../parts/Words.tsx';
import type { AnswersDue } from '../../answers/useAnswersDue.ts';
import { useToday } from '../../frame/useToday.ts';
import { firstBody, firstDraft } from './firstDraft.ts';
import { keptWords, type Writing } from './keptWords.ts';

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
  /** The case's numbers when the words were kept, or begun; `null` where nobody kept them. */
  readonly before: PitchNumbers | null;
  readonly change: (part: Partial<PitchWords>) => void;
  /** The tab keeps it no longer: it was kept elsewhere, or thrown away. */
  readonly forget: () => void;
}

/**
 * A pitch as it is written: what waits in this tab, else what the account has, else a first draft. A draft in which nobody
 * has written is composed anew whenever the evidence or an estimate changes; the writer's own words stay as they are.
 */
export function usePitchDraft({ themeId, audience, story, numbersFor, answers }: From): PitchDraftNow {
  const words = useWords();
  const today = useToday();
  const place = `${themeId} ${audience}`;
  const composed = (numbers: PitchNumbers) => firstBody(audience, numbers, words);
  const last = story.draft ?? story.sent;
  const isOwnIn = ({ words: { body, ...rest }, numbers }: PitchDraft) =>
    numbers === null || body !== composed(numbersThen(numbers, numbersFor(rest)));
  const [writing, setWriting] = useState<Writing>(() => {
    const kept = keptWords.get(place);
    if (kept !== undefined) return kept;
    if (last !== null) return { words: last.words, before: last.numbers, isOwn: last };
    const { cycle } = answers.at === 'shown' ? answers.settings.answers : DEFAULT_ANSWERS;
    const numbers = numbersFor(NO_WORDS);
    const first = firstDraft(audience, numbers, cycleOf(cycle, today).last, words);
    return { words: first, before: plainNumbers(numbers), isOwn: false };
  });
  const numbers = numbersFor(writing.words);
  const isOwn = typeof writing.isOwn === 'boolean' ? writing.isOwn : isOwnIn(writing.isOwn);
  const pitch = isOwn ? writing.words : { ...writing.words, body: composed(numbers) };
  const before = writing.before === null ? null : numbersThen(writing.before, numbers);
  const change = (part: Partial<PitchWords>) => {
    const next = {
      ...writing,
      words: { ...pitch, ...part },
      isOwn: part.body === undefined ? writing.isOwn : true,
    };
    setWriting(next);
    keptWords.set(place, next);
  };
  return { pitch, before, change, forget: () => keptWords.delete(place) };
}
