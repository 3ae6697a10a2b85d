import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import type { DaySpan } from '#domain/rollup/RollupAsk.ts';
import { dayText } from '../../parts/dayText.ts';
import type { Words } from '../../parts/wordsIn.ts';

/** Days from and to, as the language writes them. */
export function spanText({ from, to }: DaySpan, words: Words): string {
  const [first, last] = [dayText(dayNumbered(from), words), dayText(dayNumbered(to), words)];
  return from === to ? first : words.t('rollup.fromTo', { first, last });
}
