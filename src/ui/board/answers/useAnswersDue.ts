import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Result } from '#domain/basis/Result.ts';
import type { DueAnswer } from '#domain/decision/DueAnswer.ts';
import { dueAnswers } from '#domain/decision/dueAnswers.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Settings } from '#domain/setting/Settings.ts';
import type { Failure } from '#ports/Failure.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { useToday } from '../frame/useToday.ts';
import { type AnswerRulesKnown, useAnswerRules } from './useAnswerRules.ts';

/** What this browser knows of the answers that are owed. */
export type AnswersDue =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: Failure; readonly again: () => void }
  | {
      readonly at: 'shown';
      readonly due: readonly DueAnswer[];
      readonly settings: Settings;
      /** Not all of the account was read yet: others may be before what is shown. */
      readonly isPartial: boolean;
    };

const NOTHING: readonly JournalEvent[] = [];

/**
 * The answers that leads owe by the whole account, and by what is known besides (a theme's own journal).
 *
 * @param given what dates go by, where the page has read it already.
 */
export function useAnswersDue(
  besides: readonly JournalEvent[] = NOTHING,
  given: AnswerRulesKnown | null = null,
): AnswersDue {
  const { folding } = useBoardOutside();
  const { account, list } = useBoard();
  const today = useToday();
  const read = useAnswerRules(given === null).rules;
  const rules = given ?? read;
  const [journal, setJournal] = useState<Result<readonly JournalEvent[], Failure> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  useEffect(() => {
    let isOver = false;
    void folding.pitchJournal().then((read) => {
      if (!isOver) setJournal(read);
    });
    return () => {
      isOver = true;
    };
  }, [folding, account.numbers, attempt]);
  const themes = list.at === 'shown' ? list.themes : null;
  const aside = useMemo(
    () => new Set((themes ?? []).flatMap(({ id, archived }) => (archived ? [id] : []))),
    [themes],
  );
  return useMemo(() => {
    if (rules.at !== 'shown') return rules;
    if (journal === null) return { at: 'loading' };
    if (!journal.ok) return { at: 'failed', failure: journal.failure, again };
    const { settings, peaks: pauses } = rules;
    const { deciders, answers } = settings;
    const due = dueAnswers([...journal.value, ...besides], { deciders, answers, aside, pauses }, today);
    return { at: 'shown', due, settings, isPartial: rules.isPartial || account.numbers === null };
  }, [rules, journal, again, besides, aside, today, account.numbers]);
}
