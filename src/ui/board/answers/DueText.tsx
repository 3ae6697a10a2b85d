import type { DueAnswer } from '#domain/decision/DueAnswer.ts';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useToday } from '../frame/useToday.ts';
import { answerDueText } from './answerDueText.ts';

/**
 * When an answer is due, or which place it waits at. Late is told quietly for a week, and plainly after that: anybody may be
 * away. A relayed answer quiets it.
 */
export function DueText({ due, isNotice = false }: { due: DueAnswer; readonly isNotice?: boolean }) {
  const words = useWords();
  const { text, isOverdue } = answerDueText(due, useToday(), words);
  if (isOverdue && isNotice) return <SlimNotice>{text}</SlimNotice>;
  return isOverdue ? <strong>{text}</strong> : <Subtle>{text}</Subtle>;
}
