import type { Day } from '#domain/basis/Day.ts';
import { lateness } from '#domain/decision/lateness.ts';
import { dayText } from '../../parts/dayText.ts';
import { useWords } from '../../parts/Words.tsx';
import { useToday } from '../frame/useToday.ts';

/** When product's answer is due, told as it is of pitches. */
export function ConcernDue({ dueOn }: { readonly dueOn: Day }) {
  const words = useWords();
  const late = lateness(dueOn, useToday());
  const text = words.t(`pitches.due.${late}`, { date: dayText(dueOn, words) });
  return late === 'overdue' ? <strong>{text}</strong> : <>{text}</>;
}
