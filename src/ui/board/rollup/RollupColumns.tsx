import { useMemo } from 'react';
import styled from 'styled-components';
import type { Calendar } from '#domain/rollup/Calendar.ts';
import { isWhole } from '#workflows/sync/isWhole.ts';
import { PanelBoundary } from '../../parts/PanelBoundary.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { NARROW } from '../frame/NARROW.ts';
import type { OpenedNumber } from './BehindDrawer.tsx';
import { AreaRatesPanel } from './AreaRatesPanel.tsx';
import { EffectPanel } from './EffectPanel.tsx';
import { HonestyPanel } from './HonestyPanel.tsx';
import { isUnread } from './isUnread.ts';
import { isComparable } from './rankedRows.ts';
import { RollupEmpty } from './RollupEmpty.tsx';
import { RollupTable } from './RollupTable.tsx';
import { RollupTotals } from './RollupTotals.tsx';
import { rankedBy } from './RollupView.ts';
import { StandOutPanel } from './StandOutPanel.tsx';
import { TrendPanel } from './TrendPanel.tsx';
import { useActiveUsers } from './useActiveUsers.ts';
import { useDecisions } from './useDecisions.ts';
import { useEffects } from './useEffects.ts';
import type { Paper } from './usePaper.ts';
import type { Counted } from './useRollup.ts';
import type { RollupLook } from './useRollupLook.ts';
import { useStandOuts } from './useStandOuts.ts';

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) clamp(240px, 21vw, 300px);
  gap: ${({ theme }) => theme.space.md};
  align-items: start;

  ${NARROW} {
    grid-template-columns: minmax(0, 1fr);
  }

  [data-paper] & {
    display: block;
  }
`;

const Column = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
  min-width: 0;
`;

/** On paper the chart stands beside the numbers. */
const Numbers = styled(Column)`
  [data-paper='full'] & {
    grid-template-columns: minmax(0, 1fr) minmax(0, 3fr);

    > * {
      grid-column: 1 / -1;
    }

    > section:first-child {
      grid-column: 1;
    }

    > [data-part='trend'] {
      grid-area: 1 / 2;
    }
  }

  [data-paper='lean'] & > [data-part='trend'] {
    display: none;
  }
`;

const Beside = styled(Column)`
  [data-paper] & {
    display: block;
    margin-top: ${({ theme }) => theme.space.sm};
    columns: 2;
  }

  [data-paper] & section {
    margin-bottom: ${({ theme }) => theme.space.xs};
  }

  [data-paper='lean'] & > [data-part='areas'] {
    display: none;
  }
`;

interface Props {
  readonly look: RollupLook;
  readonly calendar: Calendar;
  /** Names of groups by id. */
  readonly teams: ReadonlyMap<string, string>;
  /** `null` while nothing is counted. */
  readonly counted: (Counted & { readonly isOlder: boolean }) | null;
  readonly paper: Paper | null;
  readonly onOpen: (opened: OpenedNumber) => void;
}

/** The numbers, and beside them what they rest on. */
export function RollupColumns({ look, calendar, teams, counted, paper, onOpen }: Props) {
  const { account } = useBoard();
  const { view, changeView, rows, known, themes, today, facts, worth } = look;
  // Parts of others count there, and what was archived is nobody's news.
  const counting = useMemo(
    () => [...themes.values()].filter(({ archived, partOf }) => !archived && partOf === null),
    [themes],
  );
  const isAllRead = isWhole(account.state);
  const revision = counted !== null && isAllRead ? counted.rollup.revision : null;
  const decisions = useDecisions(revision);
  const found = useStandOuts(counting, decisions, calendar, today, revision);
  const active = useActiveUsers();
  const effects = useEffects(counting, decisions, calendar, today, revision, active);
  if (counted === null) return null;
  return (
    <Columns aria-busy={counted.isOlder}>
      <Numbers>
        {rows.length === 0 && isAllRead && (
          <RollupEmpty
            counted={counted}
            view={view}
            isUnread={facts !== null && isUnread(view.told, facts)}
            changeView={changeView}
          />
        )}
        {rows.length > 0 && (
          <>
            <RollupTotals counted={counted} onOpen={onOpen} />
            {found !== null && (
              <PanelBoundary>
                <StandOutPanel found={found} counted={counted} themes={themes} onOpen={onOpen} />
              </PanelBoundary>
            )}
            <div data-part="trend">
              <PanelBoundary>
                <TrendPanel counted={counted} rows={rows} known={known} />
              </PanelBoundary>
            </div>
            <RollupTable
              rows={rows}
              counted={counted}
              known={known}
              worth={worth}
              view={view}
              paper={paper}
              onRank={(rank) => changeView(rankedBy(view, rank))}
              onOpen={onOpen}
            />
          </>
        )}
      </Numbers>
      <Beside>
        <PanelBoundary>
          <EffectPanel effects={effects} themes={themes} onOpen={onOpen} />
        </PanelBoundary>
        <div data-part="areas">
          <PanelBoundary>
            <AreaRatesPanel themes={counting} counted={counted} active={active} onOpen={onOpen} />
          </PanelBoundary>
        </div>
        <HonestyPanel
          counted={counted}
          rows={rows}
          facts={facts}
          askForFacts={look.askForFacts}
          worth={worth}
          teams={teams}
          canCompare={isComparable(counted)}
          themes={themes}
          today={today}
          view={view}
          changeView={changeView}
          onOpen={onOpen}
        />
      </Beside>
    </Columns>
  );
}
