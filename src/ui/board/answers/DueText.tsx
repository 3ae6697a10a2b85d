import type { DueAnswer } from '#domain/decision/DueAnswer.ts';
import { lateness } from '#domain/decision/lateness.ts';
import { dayText } from '../../parts/dayText.ts';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useToday } from '../frame/useToday.ts';

/**
 * When an answer is due, or which place it waits at. Late is told quietly for a week, and plainly after that: anybody may be
 * away. A relayed answer quiets it.
 */
export function DueText({ due, isNotice = false }: { due: DueAnswer; readonly isNotice?: boolean }) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  if (due.dueOn === null) return <Subtle>{t('pitches.due.waits', { place: due.place ?? 0 })}</Subtle>;
  const late = due.relayed === null ? lateness(due.dueOn, today) : 'inTime';
  const text = t(`pitches.due.${late}`, { date: dayText(due.dueOn, words) });
  if (late === 'overdue' && isNotice) return <SlimNotice>{text}</SlimNotice>;
  return late === 'overdue' ? <strong>{text}</strong> : <Subtle>{text}</Subtle>;
}
