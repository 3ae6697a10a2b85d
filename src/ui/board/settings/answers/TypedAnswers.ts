import type { Day } from '#domain/basis/Day.ts';
import { TAKE_OVER_DAYS } from '#domain/champion/mayTakeOver.ts';
import type { AnswerSetting, PlanningCycle } from '#domain/setting/AnswerSetting.ts';
import { capOn, withCap } from '#domain/setting/capOn.ts';
import { MOST_ANSWERS } from '#domain/setting/MOST_ANSWERS.ts';
import { type Bounds, wholeIn } from './NumberField.tsx';

/** Cycles are reckoned from no earlier day. */
export const FIRST_DAY: Day = '2000-01-01';

/** What is a number in the form. */
export type NumberName = 'length' | 'noticeDays' | 'openPerLead' | 'floorPeople' | 'quietDays';

/** What stands in the form, right or wrong. */
export interface TypedAnswers extends Readonly<Record<NumberName, string>> {
  readonly unit: PlanningCycle['unit'];
  /** `null` where no whole day was typed. */
  readonly from: Day | null;
}

/** A setting as the form shows it. */
export function typedOf(answers: AnswerSetting, today: Day): TypedAnswers {
  const { cycle, noticeDays, floorPeople, quietDays } = answers;
  return {
    unit: cycle.unit,
    from: cycle.from,
    length: String(cycle.length),
    noticeDays: String(noticeDays),
    openPerLead: String(capOn(answers, today)),
    floorPeople: String(floorPeople),
    quietDays: String(quietDays),
  };
}

/** What each number may be; of the cycle's length that depends on its unit. */
export function boundsIn({ unit }: Pick<TypedAnswers, 'unit'>): Readonly<Record<NumberName, Bounds>> {
  return {
    length: [1, MOST_ANSWERS[unit]],
    noticeDays: [1, MOST_ANSWERS.noticeDays],
    openPerLead: [1, MOST_ANSWERS.openPerLead],
    floorPeople: [1, MOST_ANSWERS.floorPeople],
    quietDays: [TAKE_OVER_DAYS, MOST_ANSWERS.quietDays],
  };
}

/** The setting that is meant; `null` as long as something of it is wrong. Another cap holds from today on. */
export function wishIn(typed: TypedAnswers, before: AnswerSetting, today: Day): AnswerSetting | null {
  const { unit, from } = typed;
  const bounds = boundsIn(typed);
  const of = (name: NumberName) => wholeIn(typed[name], bounds[name]);
  const [length, noticeDays, cap] = [of('length'), of('noticeDays'), of('openPerLead')];
  const [floorPeople, quietDays] = [of('floorPeople'), of('quietDays')];
  if (from === null || from < FIRST_DAY || length === null || noticeDays === null) return null;
  if (cap === null || floorPeople === null || quietDays === null) return null;
  const wish = { ...before, cycle: { unit, length, from }, noticeDays, floorPeople, quietDays };
  return withCap(wish, cap, today);
}
