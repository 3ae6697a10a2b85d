import { Span } from '@zendeskgarden/react-typography';
import type { Told } from '#domain/customer/Told.ts';
import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';

interface Props<T> {
  /** `undefined` where it was not read. */
  readonly told: Told<T> | undefined;
  readonly text: (value: T) => string;
}

/** What is said of a customer. Nothing said is a dash, never a zero; what cannot be read stands as it is, marked. */
export function ToldText<T>({ told, text }: Props<T>) {
  const { t } = useWords();
  if (told === undefined) return <Subtle>{t('asked.unread')}</Subtle>;
  if (told.at === 'said') return <span dir="auto">{text(told.value)}</span>;
  if (told.at === 'unclear') return <Subtle dir="auto">{t('asked.unclear', { text: told.text })}</Subtle>;
  return (
    <Subtle>
      <span aria-hidden>–</span>
      <Span hidden>{t('asked.missing')}</Span>
    </Subtle>
  );
}
