import type { Due } from '#domain/theme/Answer.ts';
import { quarterIn } from '#domain/theme/quarterIn.ts';
import { dayText } from './dayText.ts';
import type { Words } from './wordsIn.ts';

/** When something is planned for: "Q1 2027", or a day. */
export function dueText(due: Due, words: Pick<Words, 't' | 'date'>): string {
  const parts = quarterIn(due);
  return parts === null
    ? dayText(due as `${number}-${number}-${number}`, words)
    : words.t('state.quarter', parts);
}
