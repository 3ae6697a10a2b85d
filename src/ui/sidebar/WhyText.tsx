import { Quiet } from './CardFrame.tsx';
import type { Signal } from '#domain/signal/Signal.ts';
import { useWords } from '../parts/Words.tsx';

/** Why a sentence became a card, in plain words and with the customer's own cue. */
export function WhyText({ signal }: { signal: Signal }) {
  const { t } = useWords();
  if (signal.because === 'byHand') return <Quiet>{t('sidebar.whyHand')}</Quiet>;
  const { cue, sentence } = signal;
  const words = sentence.text.slice(cue.start - sentence.start, cue.end - sentence.start);
  return <Quiet>{t('sidebar.whyText', { because: t(`why.${signal.because}`), cue: words })}</Quiet>;
}
