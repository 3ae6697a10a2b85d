import { useMemo } from 'react';
import { epochMs } from '#domain/basis/Instant.ts';
import type { Decisions } from '#domain/decision/foldDecisions.ts';
import { type Calendar, dayCounter } from '#domain/rollup/Calendar.ts';
import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import { lastWholeWeek } from '#domain/rollup/lastWholeWeek.ts';
import type { DaySpan } from '#domain/rollup/RollupAsk.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { type AnswerRulesKnown, useAnswerRules } from '../answers/useAnswerRules.ts';
import { type AnswersDue, useAnswersDue } from '../answers/useAnswersDue.ts';
import { useNow } from '../frame/useNow.ts';
import { rollupAddress } from '../rollup/rollupAddress.ts';
import { USUAL_VIEW } from '../rollup/RollupView.ts';
import { useDecisions } from '../rollup/useDecisions.ts';
import { type RollupLook, useRollupLook } from '../rollup/useRollupLook.ts';

/** The account's last whole week, as the rollup, the answers and the decisions tell it. */
export interface Week {
  readonly span: DaySpan;
  /** The look at the rollup of that week, held against the one before it. */
  readonly look: RollupLook;
  /** Its address (see `rollupAddress`). */
  readonly asked: string;
  readonly rules: AnswerRulesKnown;
  readonly readRulesAgain: () => void;
  readonly due: AnswersDue;
  /** `null` until all of the account is read. */
  readonly decisions: Decisions | null;
}

/** Asks for a week what the rollup's page would be asked for those days: nothing is counted in another way. */
export function useWeek(themes: readonly Theme[], calendar: Calendar): Week {
  const today = dayCounter(calendar)(epochMs(useNow()));
  const span = useMemo(() => lastWholeWeek(today, calendar), [today, calendar]);
  const asked = useMemo(() => {
    const period = { from: dayNumbered(span.from), to: dayNumbered(span.to) };
    return rollupAddress({ ...USUAL_VIEW, period });
  }, [span]);
  const look = useRollupLook(asked, themes, calendar);
  const { rules, again } = useAnswerRules();
  const due = useAnswersDue(undefined, rules);
  const revision = look.read.at === 'shown' && look.read.isWhole ? look.read.rollup.revision : null;
  const decisions = useDecisions(revision, rules.at === 'shown' ? rules.settings.deciders : null);
  return { span, look, asked, rules, readRulesAgain: again, due, decisions };
}
