import { useWords } from '../../parts/Words.tsx';
import type { Certainty } from './certainty.ts';

/** A number, marked where it is only roughly true. What was never counted is a dash, not a zero. */
export function CountCell({ count, how }: { count: number; how: Certainty }) {
  const { t, number } = useWords();
  if (how === 'never') return <span title={t('board.notCounted')}>–</span>;
  return <>{how === 'about' ? t('count.about', { text: number(count) }) : number(count)}</>;
}
