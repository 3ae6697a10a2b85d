import type { Day } from '../basis/Day.ts';
import { lastDayOf } from '../theme/lastDayOf.ts';
import type { Verdict } from './DecisionEvent.ts';

/**
 * What keeps an answer from being one:
 * - `reason`: it says nothing of why.
 * - `due`: planned, but not for when.
 * - `duePast`: planned for a time that is over.
 * - `lookAgain`: not now, but not when then.
 * - `lookAgainPast`: to be looked at again on a day that is over, or today.
 * - `evidence`: more evidence is needed, but not which.
 */
export type Lack = 'reason' | 'due' | 'duePast' | 'lookAgain' | 'lookAgainPast' | 'evidence';

/** What an answer that is about to be given still lacks; nothing where it can be given. Today is the decider's own day. */
export function lacksOf(verdict: Verdict, today: Day): readonly Lack[] {
  const { answer, reason, due, lookAgainOn, evidence } = verdict;
  const lacks: readonly [Lack, boolean][] = [
    ['reason', reason.trim() === ''],
    ['due', answer === 'planned' && due === null],
    ['duePast', due !== null && lastDayOf(due) < today],
    ['lookAgain', answer === 'notNow' && lookAgainOn === null],
    ['lookAgainPast', lookAgainOn !== null && lookAgainOn <= today],
    ['evidence', answer === 'needsMoreEvidence' && (evidence ?? '').trim() === ''],
  ];
  return lacks.flatMap(([lack, isSo]) => (isSo ? [lack] : []));
}

/** The same without what does not belong to its answer: only what is planned is due, what shipped needs no second look. */
export function fitting(verdict: Verdict): Verdict {
  const { answer, reason, due, lookAgainOn, evidence } = verdict;
  return {
    answer,
    reason: reason.trim(),
    due: answer === 'planned' ? due : null,
    lookAgainOn: answer === 'shipped' ? null : lookAgainOn,
    evidence: answer === 'needsMoreEvidence' ? (evidence?.trim() ?? null) : null,
  };
}
