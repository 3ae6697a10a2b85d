import type { Decision } from '#domain/decision/Decision.ts';
import { dueText } from '../../parts/dueText.ts';
import type { Words } from '../../parts/wordsIn.ts';

/** What was answered, with the time that was named: "Planned, Q1 2027". */
export function decidedText({ answer, due }: Pick<Decision, 'answer' | 'due'>, words: Words): string {
  const state = words.t(`state.${answer}`);
  return due === null ? state : words.t('state.withDue', { state, due: dueText(due, words) });
}
