import { useEffect, useState } from 'react';
import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import { type PeriodCoverage, readCoverage } from '#workflows/rollup/readCoverage.ts';
import { tried } from '#workflows/sweep/sweepSteps.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { leftOutText } from '../settings/history/leftOutText.ts';
import type { Counted } from './useRollup.ts';

/** Of how many tickets those counted are a part: how many there are, which were read, which were not and why, and of which that is not known. */
export function AllTicketsPart({ counted: { ask, rollup } }: { readonly counted: Counted }) {
  const { t, number } = useWords();
  const outside = useBoardOutside();
  const [from, to] = [dayNumbered(ask.period.from), dayNumbered(ask.period.to)];
  const days = `${from} ${to}`;
  const [told, tell] = useState<{
    readonly of: string;
    readonly read: Result<PeriodCoverage, Failure>;
  } | null>(null);
  const [attempt, retry] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    void readCoverage(outside, from, to, abort.signal).then((read) => {
      if (!abort.signal.aborted) tell({ of: days, read });
    });
    return () => abort.abort();
  }, [outside, from, to, days, attempt]);
  // What was counted for other days says nothing of these.
  const answer = told?.of === days ? told.read : null;
  if (answer === null) return <Subtle>{t('rollup.honesty.countingAll')}</Subtle>;
  if (!answer.ok)
    return (
      <>
        <span>{t('rollup.honesty.countingAll')}</span>
        <FailureNotice
          failure={answer.failure}
          onRetry={() => {
            tell(null);
            retry((before) => before + 1);
          }}
        />
      </>
    );
  const { created, history } = answer.value;
  const passed = tried(history);
  const rest = Math.max(0, created - passed);
  return (
    <>
      <span>{t('rollup.honesty.ofAll', { count: created, part: number(rollup.all.tickets) })}</span>
      {passed > 0 && (
        <Subtle>
          {t('rollup.honesty.history', { count: passed })}{' '}
          {t('settings.history.heard', { count: history.read })} {leftOutText(history, t)}
        </Subtle>
      )}
      {rest > 0 && (
        <>
          <Subtle>{t('rollup.honesty.notKnown', { count: rest })}</Subtle>
          <Subtle data-screen-only>
            <PageLink href={addressOf({ page: 'settings', section: 'history' })}>
              {t('settings.history.title')}
            </PageLink>
          </Subtle>
        </>
      )}
    </>
  );
}
