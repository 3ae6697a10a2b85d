import { Skeleton } from '@zendeskgarden/react-loaders';
import { lazy, Suspense, useMemo, useState } from 'react';
import styled from 'styled-components';
import type { Calendar } from '#domain/rollup/Calendar.ts';
import { dayCounter } from '#domain/rollup/Calendar.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { isWhole } from '#workflows/sync/isWhole.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { PanelBoundary } from '../../parts/PanelBoundary.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { NARROW } from '../frame/NARROW.ts';
import { useNow } from '../frame/useNow.ts';
import { passing } from '../themes/passing.ts';
import { askOf } from './askOf.ts';
import type { OpenedNumber } from './BehindDrawer.tsx';
import { EffectPanel } from './EffectPanel.tsx';
import { HonestyPanel } from './HonestyPanel.tsx';
import { isComparable, namePlaces, rankedRows } from './rankedRows.ts';
import { readRollupAddress, rollupAddress } from './rollupAddress.ts';
import { RollupBar } from './RollupBar.tsx';
import { RollupEmpty } from './RollupEmpty.tsx';
import { RollupTable } from './RollupTable.tsx';
import { RollupTotals } from './RollupTotals.tsx';
import { rankedBy, type RollupView } from './RollupView.ts';
import { StandOutPanel } from './StandOutPanel.tsx';
import { TrendPanel } from './TrendPanel.tsx';
import { useDecisions } from './useDecisions.ts';
import { useEffects } from './useEffects.ts';
import { useRollup } from './useRollup.ts';
import { useStandOuts } from './useStandOuts.ts';

const BehindDrawer = lazy(() =>
  import('./BehindDrawer.tsx').then((module) => ({ default: module.BehindDrawer })),
);

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(240px, 300px);
  gap: ${({ theme }) => theme.space.md};
  align-items: start;

  ${NARROW} {
    grid-template-columns: minmax(0, 1fr);
  }

  @media print {
    display: block;

    > * + * {
      margin-top: ${({ theme }) => theme.space.md};
    }
  }
`;

const Notice = styled.div`
  margin-bottom: ${({ theme }) => theme.space.md};
`;

const Column = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
  min-width: 0;
`;

interface Props {
  readonly asked: string;
  readonly themes: readonly Theme[];
  readonly calendar: Calendar;
}

/** Themes over a period: all together, week by week, one by one, and what the numbers rest on. */
export function RollupRoom({ asked, themes, calendar }: Props) {
  const { t, locale } = useWords();
  const { go, account } = useBoard();
  const { worker } = useOutside();
  const now = useNow();
  const { view, unknown } = useMemo(() => readRollupAddress(asked), [asked]);
  const changeView = (next: RollupView) => {
    const address = rollupAddress(next);
    go({ page: 'rollup', ...(address === '' ? {} : { asked: address }) });
  };
  const today = dayCounter(calendar)(epochMs(now));
  const ask = useMemo(() => {
    const wanted = themes.filter(passing(view.filters, { me: worker.id, now, trendOf: () => null }));
    return askOf(
      view,
      wanted.map(({ id }) => id),
      calendar,
      now,
    );
    // A day that goes on changes nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [themes, view, calendar, worker, today]);
  const read = useRollup(ask);
  // Parts of others count there, and what was archived is nobody's news.
  const counting = useMemo(
    () => themes.filter(({ archived, partOf }) => !archived && partOf === null),
    [themes],
  );
  const byId = useMemo(() => new Map(themes.map((theme) => [theme.id, theme])), [themes]);
  const places = useMemo(() => namePlaces(byId, locale), [byId, locale]);
  const rows = useMemo(
    () => (read.at === 'shown' ? rankedRows(read, byId, view, places) : []),
    [read, byId, view, places],
  );
  const isAllRead = isWhole(account.state);
  const revision = read.at === 'shown' && isAllRead ? read.rollup.revision : null;
  const decisions = useDecisions(revision);
  const found = useStandOuts(counting, decisions, calendar, today, revision);
  const effects = useEffects(counting, decisions, calendar, today, revision);
  const [opened, open] = useState<OpenedNumber | null>(null);
  if (account.state?.isTooLarge === true) return <SlimNotice>{t('rollup.tooLarge')}</SlimNotice>;
  return (
    <>
      {unknown.length > 0 && (
        <Notice>
          <SlimNotice>{t('board.themes.unknown', { what: unknown.join(', ') })}</SlimNotice>
        </Notice>
      )}
      <RollupBar view={view} changeView={changeView} themes={themes} read={read} rows={rows} />
      {read.at === 'failed' && <FailureNotice failure={read.failure} onRetry={read.retry} />}
      {read.at === 'counting' && (
        <div role="status" aria-label={t('rollup.counting')}>
          <Skeleton width="40%" height="32px" />
          <Skeleton width="80%" height="160px" />
        </div>
      )}
      {!isAllRead && (
        <Notice>
          <SlimNotice>{t('rollup.reading')}</SlimNotice>
        </Notice>
      )}
      {read.at === 'shown' && (
        <Columns aria-busy={read.isOlder}>
          <Column>
            {rows.length === 0 && isAllRead && (
              <RollupEmpty counted={read} view={view} changeView={changeView} />
            )}
            {rows.length > 0 && (
              <>
                <RollupTotals counted={read} onOpen={open} />
                {found !== null && (
                  <PanelBoundary>
                    <StandOutPanel found={found} counted={read} themes={byId} onOpen={open} />
                  </PanelBoundary>
                )}
                <PanelBoundary>
                  <TrendPanel counted={read} rows={rows} />
                </PanelBoundary>
                <RollupTable
                  rows={rows}
                  counted={read}
                  view={view}
                  onRank={(rank) => changeView(rankedBy(view, rank))}
                  onOpen={open}
                />
              </>
            )}
          </Column>
          <Column>
            <PanelBoundary>
              <EffectPanel effects={effects} themes={byId} onOpen={open} />
            </PanelBoundary>
            <HonestyPanel
              counted={read}
              rows={rows}
              canCompare={isComparable(read)}
              view={view}
              changeView={changeView}
              onOpen={open}
            />
          </Column>
        </Columns>
      )}
      {opened !== null && read.at === 'shown' && (
        <Suspense>
          <BehindDrawer opened={opened} counted={read} themes={byId} onClose={() => open(null)} />
        </Suspense>
      )}
    </>
  );
}
