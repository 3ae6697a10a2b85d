import type { Day } from '../basis/Day.ts';
import type { AnswerSetting } from './AnswerSetting.ts';

/** The setting with another cap from this day on; the same where it holds already. */
export function withCap(setting: AnswerSetting, count: number, today: Day): AnswerSetting {
  const [first, ...later] = setting.openPerLead;
  if (capOn(setting, today) === count && (setting.openPerLead.at(-1) ?? first).count === count)
    return setting;
  const before = later.filter(({ from }) => from < today);
  return { ...setting, openPerLead: [first, ...before, { count, from: today }] };
}

/** How many are open for one lead on a day. */
export function capOn({ openPerLead }: Pick<AnswerSetting, 'openPerLead'>, day: Day): number {
  return (openPerLead.findLast(({ from }) => from <= day) ?? openPerLead[0]).count;
}
