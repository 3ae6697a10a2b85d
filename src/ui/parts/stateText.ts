import type { Theme } from '#domain/theme/Theme.ts';
import { themeState } from '#domain/theme/themeState.ts';
import { dueText } from './dueText.ts';
import type { Words } from './wordsIn.ts';

/** A theme's state in words, with the time that it is planned for: "Planned, Q1 2027". */
export function stateText(
  theme: Pick<Theme, 'archived' | 'answer' | 'counts'>,
  words: Pick<Words, 't' | 'date'>,
): string {
  const state = words.t(`state.${themeState(theme)}`);
  const due = theme.archived ? null : (theme.answer?.due ?? null);
  return due === null ? state : words.t('state.withDue', { state, due: dueText(due, words) });
}
