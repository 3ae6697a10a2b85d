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
import type { Counted } from './useRollup.ts';
import type { RollupLook } from './useRollupLook.ts';
import { useStandOuts } from './useStandOuts.ts';

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

const Column = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
  min-width: 0;
`;

interface Props {
  readonly look: RollupLook;
  readonly calendar: Calendar;
  /** Names of groups by id. */
  readonly teams: ReadonlyMap<string, string>;
  /** `null` while nothing is counted. */
  readonly counted: (Counted & { readonly isOlder: boolean }) | null;
  readonly onOpen: (opened: OpenedNumber) => void;
}

/** The numbers, and beside them what they rest on. */
export function RollupColumns({ look, calendar, teams, counted, onOpen }: Props) {
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
      <Column>
        {rows.length === 0 && isAllRead && (
          <RollupEmpty counted={counted} view={view} changeView={changeView} />
        )}
        {rows.length > 0 && (
          <>
            <RollupTotals counted={counted} onOpen={onOpen} />
            {found !== null && (
              <PanelBoundary>
                <StandOutPanel found={found} counted={counted} themes={themes} onOpen={onOpen} />
              </PanelBoundary>
            )}
            <PanelBoundary>
              <TrendPanel counted={counted} rows={rows} known={known} />
            </PanelBoundary>
            <RollupTable
              rows={rows}
              counted={counted}
              known={known}
              worth={worth}
              view={view}
              onRank={(rank) => changeView(rankedBy(view, rank))}
              onOpen={onOpen}
            />
          </>
        )}
      </Column>
      <Column>
        <PanelBoundary>
          <EffectPanel effects={effects} themes={themes} onOpen={onOpen} />
        </PanelBoundary>
        <PanelBoundary>
          <AreaRatesPanel themes={counting} counted={counted} active={active} onOpen={onOpen} />
        </PanelBoundary>
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
      </Column>
    </Columns>
  );
}
