import type { Words } from '../../parts/wordsIn.ts';
import { isComparable } from '../rollup/rankedRows.ts';
import { spanText } from '../rollup/spanText.ts';
import type { Week } from './useWeek.ts';

/** Which days a week has, and which it is held against where these are known. */
export function aboutWeek({ span, look: { read } }: Pick<Week, 'span' | 'look'>, words: Words): string {
  const { t } = words;
  const days = t('rollup.span', { span: spanText(span, words) });
  return read.at === 'shown' && read.ask.before !== null && isComparable(read)
    ? `${days} ${t('rollup.against', { span: spanText(read.ask.before, words) })}`
    : days;
}
