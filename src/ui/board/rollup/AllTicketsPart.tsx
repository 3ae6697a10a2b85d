import { useEffect, useState } from 'react';
import type { Result } from '#domain/basis/Result.ts';
import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import type { Failure } from '#ports/Failure.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { SmallLink } from '../frame/SmallLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import type { Counted } from './useRollup.ts';

/**
 * Of how many tickets those counted are a part: which were read without a tag is not recorded, how many were created in the
 * period Zendesk tells, in one request, where somebody asks.
 */
export function AllTicketsPart({ counted: { ask, rollup } }: { readonly counted: Counted }) {
  const { t, number } = useWords();
  const { archive } = useBoardOutside();
  const [from, to] = [dayNumbered(ask.period.from), dayNumbered(ask.period.to)];
  const days = `${from} ${to}`;
  const [wanted, want] = useState<string | null>(null);
  const [told, tell] = useState<{ readonly of: string; readonly read: Result<number, Failure> } | null>(null);
  const [attempt, retry] = useState(0);
  const isWanted = wanted === days;
  useEffect(() => {
    if (!isWanted) return;
    const abort = new AbortController();
    void archive.count(from, to, abort.signal).then((read) => {
      if (!abort.signal.aborted) tell({ of: days, read });
    });
    return () => abort.abort();
  }, [archive, isWanted, from, to, days, attempt]);
  const again = () => {
    tell(null);
    retry((before) => before + 1);
  };
  // What was counted for other days says nothing of these.
  const answer = isWanted && told?.of === days ? told.read : null;
  if (answer?.ok === true)
    return (
      <Subtle>{t('rollup.honesty.ofAll', { count: answer.value, part: number(rollup.all.tickets) })}</Subtle>
    );
  if (answer !== null) return <FailureNotice failure={answer.failure} onRetry={again} />;
  return (
    <SmallLink data-screen-only aria-disabled={isWanted} onClick={() => want(days)}>
      {t('rollup.honesty.countAll')}
    </SmallLink>
  );
}
