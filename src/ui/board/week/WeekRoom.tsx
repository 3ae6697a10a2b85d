import { Skeleton } from '@zendeskgarden/react-loaders';
import { lazy, Suspense, useState } from 'react';
import type { Calendar } from '#domain/rollup/Calendar.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { isWhole } from '#workflows/sync/isWhole.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import type { OpenedNumber } from '../rollup/BehindDrawer.tsx';
import { aboutWeek } from './aboutWeek.ts';
import { BecamePanel } from './BecamePanel.tsx';
import { useWeek } from './useWeek.ts';
import { WeekPanels } from './WeekPanels.tsx';

const BehindDrawer = lazy(() =>
  import('../rollup/BehindDrawer.tsx').then((module) => ({ default: module.BehindDrawer })),
);

interface Props {
  readonly themes: readonly Theme[];
  readonly calendar: Calendar;
}

/** First what became of what the reader tagged, then everybody's week. What is not known yet says so. */
export function WeekRoom({ themes, calendar }: Props) {
  const words = useWords();
  const { t } = words;
  const { account } = useBoard();
  const week = useWeek(themes, calendar);
  const { look, rules, readRulesAgain } = week;
  const { read } = look;
  const [opened, open] = useState<OpenedNumber | null>(null);
  if (account.state?.isTooLarge === true) return <SlimNotice>{t('rollup.tooLarge')}</SlimNotice>;
  return (
    <>
      <Subtle as="p">{aboutWeek(week, words)}</Subtle>
      {!isWhole(account.state) && <SlimNotice>{t('rollup.reading')}</SlimNotice>}
      {rules.at === 'failed' && <FailureNotice failure={rules.failure} onRetry={readRulesAgain} />}
      {rules.at !== 'failed' && <BecamePanel week={week} calendar={calendar} />}
      {read.at === 'failed' && <FailureNotice failure={read.failure} onRetry={read.retry} />}
      {read.at === 'counting' && (
        <div role="status" aria-label={t('rollup.counting')}>
          <Skeleton width="80%" height="160px" />
        </div>
      )}
      {read.at === 'shown' && <WeekPanels week={week} calendar={calendar} counted={read} onOpen={open} />}
      {opened !== null && read.at === 'shown' && (
        <Suspense>
          <BehindDrawer opened={opened} counted={read} themes={look.themes} onClose={() => open(null)} />
        </Suspense>
      )}
    </>
  );
}
