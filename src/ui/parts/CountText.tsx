import { epochMs } from '#domain/basis/Instant.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { useOutside } from './OutsideContext.tsx';
import { useWords } from './Words.tsx';

/** A cached count older than this is only "about". */
const EXACT_MINUTES = 5;

/** How many people ask for a theme: "about" while the count comes from the record and not from its mentions. */
export function CountText({ theme }: { theme: Theme }) {
  const { t } = useWords();
  const { now } = useOutside();
  const text = t('count.people', { count: theme.counts.people });
  const isExact =
    theme.countedAt !== null && epochMs(now()) - epochMs(theme.countedAt) < EXACT_MINUTES * 60_000;
  return <>{isExact || theme.counts.people === 0 ? text : t('count.about', { text })}</>;
}
