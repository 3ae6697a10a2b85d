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
import { type EscalationsRead, useEscalations } from './useEscalations.ts';

/** What a pitch for an audience rests on. */
export interface PitchCase {
  readonly evidence: ThemeEvidence;
  /** What customers say of how and where it happens; `null` for audiences that do not go by it, and where nobody could listen. */
  readonly circumstances: Circumstances | null;
  /** What it cost in interruptions, and why that is not known; `null` for audiences that do not go by it. */
  readonly escalations: EscalationsRead | null;
  readonly numbersFor: (words: Estimates) => PitchNumbers;
}

/**
 * The case for each audience, with what customers pay for told to those alone who decide by money, and what was handed on to
 * engineering told to engineering.
 *
 * @param withEscalations whether the account is asked for these.
 */
export function usePitchCase(
  opened: OpenedTheme,
  answers: AnswersDue,
  withEscalations: boolean,
): (audience: Audience) => PitchCase {
  const now = useNow();
  const { known } = useCustomers(opened);
  const saying = useCues(opened);
  const said = useCircumstances(opened);
  const handedOn = useEscalations(opened, withEscalations);
  const currency = answers.at === 'shown' ? answers.settings.fields.currency : null;
  const plain = useMemo(() => evidenceOf(opened.view), [opened.view]);
  const worth = useMemo(() => evidenceOf(opened.view, known ?? null), [opened.view, known]);
  return useCallback(
    (audience) => {
      const evidence = audience === 'finance' ? worth : plain;
      const escalations = audience === 'engineering' ? handedOn : null;
      return {
        evidence,
        circumstances: audience === 'engineering' ? said : null,
        escalations,
        numbersFor: (words) =>
          numbersOfPitch(evidence, words, currency, now, saying, escalations?.known ?? null),
      };
    },
    [plain, worth, currency, now, saying, said, handedOn],
  );
}
