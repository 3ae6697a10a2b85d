import { Skeleton } from '@zendeskgarden/react-loaders';
import { lazy, Suspense, useState } from 'react';
import styled from 'styled-components';
import type { Calendar } from '#domain/rollup/Calendar.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { isWhole } from '#workflows/sync/isWhole.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import type { OpenedNumber } from './BehindDrawer.tsx';
import { narrowingsOf } from './narrowings.ts';
import { PaperHead } from './PaperHead.tsx';
import { RollupBar } from './RollupBar.tsx';
import { RollupColumns } from './RollupColumns.tsx';
import { OnSheet, Sheet } from './Sheet.tsx';
import { UnreadNotice } from './UnreadNotice.tsx';
import { useNarrowingName } from './useNarrowingName.ts';
import { usePaper } from './usePaper.ts';
import { useRollupLook } from './useRollupLook.ts';
import { useTeams } from './useTeams.ts';

const BehindDrawer = lazy(() =>
  import('./BehindDrawer.tsx').then((module) => ({ default: module.BehindDrawer })),
);

const Notice = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.xs};
  margin-bottom: ${({ theme }) => theme.space.md};
`;

interface Props {
  readonly asked: string;
  readonly themes: readonly Theme[];
  readonly calendar: Calendar;
}

/** Themes over a period: all together, week by week, one by one, and what the numbers rest on. */
export function RollupRoom({ asked, themes, calendar }: Props) {
  const { t } = useWords();
  const { account } = useBoard();
  const look = useRollupLook(asked, themes, calendar, true);
  const { view, changeView, unknown, read, rows, facts } = look;
  const teams = useTeams((facts?.tickets?.size ?? 0) > 0);
  const nameOf = useNarrowingName(themes, teams, facts?.customers?.names);
  const { sheet, paper, print } = usePaper();
  const [opened, open] = useState<OpenedNumber | null>(null);
  if (account.state?.isTooLarge === true) return <SlimNotice>{t('rollup.tooLarge')}</SlimNotice>;
  return (
    <>
      <RollupBar
        view={view}
        changeView={changeView}
        themes={themes}
        read={read}
        rows={rows}
        facts={facts}
        worth={look.worth}
        nameOf={nameOf}
        onPrint={print}
      />
      <Sheet ref={sheet} {...(paper === null ? {} : { 'data-paper': paper.isLean ? 'lean' : 'full' })}>
        {paper !== null && (
          <>
            <OnSheet />
            <PaperHead chosen={narrowingsOf(view)} nameOf={nameOf} />
          </>
        )}
        {unknown.length > 0 && (
          <Notice>
            <SlimNotice>{t('board.themes.unknown', { what: unknown.join(', ') })}</SlimNotice>
          </Notice>
        )}
        {view.told.length > 0 && facts !== null && (
          <Notice>
            <UnreadNotice told={view.told} facts={facts} />
          </Notice>
        )}
        {read.at === 'failed' && <FailureNotice failure={read.failure} onRetry={read.retry} />}
        {read.at === 'counting' && (
          <div role="status" aria-label={t('rollup.counting')}>
            <Skeleton width="40%" height="32px" />
            <Skeleton width="80%" height="160px" />
          </div>
        )}
        {!isWhole(account.state) && (
          <Notice>
            <SlimNotice>{t('rollup.reading')}</SlimNotice>
          </Notice>
        )}
        <RollupColumns
          look={look}
          calendar={calendar}
          teams={teams}
          counted={read.at === 'shown' ? read : null}
          paper={paper}
          onOpen={open}
        />
      </Sheet>
      {opened !== null && read.at === 'shown' && (
        <Suspense>
          <BehindDrawer opened={opened} counted={read} themes={look.themes} onClose={() => open(null)} />
        </Suspense>
      )}
    </>
  );
}
