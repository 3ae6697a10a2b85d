import type { Launch } from '#domain/launch/Launch.ts';
import { dayText } from '../../parts/dayText.ts';
import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useToday } from '../frame/useToday.ts';

/** When it goes live, or since when it is; or that it is prepared no more. */
export function LaunchDay({ launch: { on, isClosed } }: { readonly launch: Launch }) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  if (isClosed) return <Subtle>{t('state.archived')}</Subtle>;
  if (on === null) return <Subtle>{t('launch.noDay')}</Subtle>;
  const date = dayText(on, words);
  return <Subtle>{on > today ? t('launch.before', { date }) : t('launch.since', { date })}</Subtle>;
}
