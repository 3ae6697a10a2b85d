import type { Day } from '#domain/basis/Day.ts';
import type { DueAnswer } from '#domain/decision/DueAnswer.ts';
import { lateness } from '#domain/decision/lateness.ts';
import { dayText } from '../../parts/dayText.ts';
import type { Words } from '../../parts/wordsIn.ts';

/** When an answer is due on a day, in words, and whether it is plainly too late; a relayed answer quiets that. */
export function answerDueText(
  { dueOn, place, relayed }: DueAnswer,
  today: Day,
  words: Words,
): { readonly text: string; readonly isOverdue: boolean } {
  const { t } = words;
  if (dueOn === null) return { text: t('pitches.due.waits', { place: place ?? 0 }), isOverdue: false };
  const late = relayed === null ? lateness(dueOn, today) : 'inTime';
  return {
    text: t(`pitches.due.${late}`, { date: dayText(dueOn, words) }),
    isOverdue: late === 'overdue',
  };
}
