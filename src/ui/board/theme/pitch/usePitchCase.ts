import { useCallback, useMemo } from 'react';
import type { Audience } from '#domain/pitch/Audience.ts';
import type { Circumstances } from '#domain/pitch/circumstancesOf.ts';
import { evidenceOf } from '#domain/pitch/evidenceOf.ts';
import { type Estimates, numbersOfPitch } from '#domain/pitch/numbersOfPitch.ts';
import type { PitchNumbers } from '#domain/pitch/PitchNumbers.ts';
import type { ThemeEvidence } from '#domain/pitch/ThemeEvidence.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import type { AnswersDue } from '../../answers/useAnswersDue.ts';
import { useNow } from '../../frame/useNow.ts';
import { useCues } from '../evidence/useCues.ts';
import { useCustomers } from '../useCustomers.ts';
import { useCircumstances } from './useCircumstances.ts';

/** What a pitch for an audience rests on. */
export interface PitchCase {
  readonly evidence: ThemeEvidence;
  /** What customers say of how and where it happens; `null` for audiences that do not go by it, and where nobody could listen. */
  readonly circumstances: Circumstances | null;
  readonly numbersFor: (words: Estimates) => PitchNumbers;
}

/** The case for each audience, with what customers pay for told to those alone who decide by money. */
export function usePitchCase(opened: OpenedTheme, answers: AnswersDue): (audience: Audience) => PitchCase {
  const now = useNow();
  const { known } = useCustomers(opened);
  const saying = useCues(opened);
  const said = useCircumstances(opened);
  const currency = answers.at === 'shown' ? answers.settings.fields.currency : null;
  const plain = useMemo(() => evidenceOf(opened.view), [opened.view]);
  const worth = useMemo(() => evidenceOf(opened.view, known ?? null), [opened.view, known]);
  return useCallback(
    (audience) => {
      const evidence = audience === 'finance' ? worth : plain;
      return {
        evidence,
        circumstances: audience === 'engineering' ? said : null,
        numbersFor: (words) => numbersOfPitch(evidence, words, currency, now, saying),
      };
    },
    [plain, worth, currency, now, saying, said],
  );
}
