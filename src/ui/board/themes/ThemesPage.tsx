import { type Dispatch, useDeferredValue, useMemo, useRef } from 'react';
import styled from 'styled-components';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { usePeople } from '../../parts/usePeople.ts';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { PageTitle } from '../frame/PageTitle.tsx';
import { EmptyThemes } from './EmptyThemes.tsx';
import type { ThemeListState } from './themeListState.ts';
import { ThemesBar } from './ThemesBar.tsx';
import { ThemesFound } from './ThemesFound.tsx';
import { ThemesNotices } from './ThemesNotices.tsx';
import { ThemesSkeleton } from './ThemesSkeleton.tsx';
import { ThemesStatus } from './ThemesStatus.tsx';
import type { ThemesView, ThemesViewAction } from './ThemesView.ts';
import { useAreas } from './useAreas.ts';
import { useThemeRows } from './useThemeRows.ts';
import { useThemesFocus } from './useThemesFocus.ts';

const Top = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  gap: ${({ theme }) => theme.space.xs};
  margin-bottom: ${({ theme }) => theme.space.sm};
`;

const SHOWN = ['people', 'organizations', 'tickets', 'trend', 'state', 'champion', 'heard'] as const;

interface Props {
  readonly view: ThemesView;
  readonly changeView: Dispatch<ThemesViewAction>;
}

/** The list of themes: what customers ask for, how many of them, and who carries it. */
export function ThemesPage({ view, changeView }: Props) {
  const { t } = useWords();
  const { list, refresh } = useBoard();
  return (
    <>
      <Top>
        <PageTitle>{t('board.nav.themes')}</PageTitle>
        {list.at === 'shown' && list.themes.length > 0 && <ThemesStatus list={list} />}
      </Top>
      {list.at === 'loading' && <ThemesSkeleton />}
      {list.at === 'failed' && <FailureNotice failure={list.failure} onRetry={refresh} />}
      {list.at === 'shown' && <Shown list={list} view={view} changeView={changeView} />}
    </>
  );
}

function Shown({ list, view, changeView }: Props & { list: Extract<ThemeListState, { at: 'shown' }> }) {
  const champions = useMemo(
    () => [...new Set(list.themes.flatMap(({ championId }) => championId ?? []))],
    [list.themes],
  );
  const people = usePeople(champions);
  const areas = useAreas();
  const calm = useDeferredValue(view);
  const { rows, trendOf, isPart } = useThemeRows(list.themes, calm, people, areas);
  const search = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const focus = useThemesFocus(search, table, rows, view.left);
  const isEmpty = !list.themes.some(({ archived }) => !archived);
  return (
    <>
      <ThemesNotices list={list} />
      {isEmpty ? (
        <EmptyThemes />
      ) : (
        <>
          <ThemesBar
            view={view}
            changeView={changeView}
            themes={list.themes}
            people={people}
            areas={areas}
            searchRef={search}
            onLeaveSearch={focus.toRows}
          />
          <ThemesFound
            rows={rows}
            people={people}
            trendOf={trendOf}
            areas={areas}
            isPart={isPart}
            columns={SHOWN}
            current={focus.current}
            view={calm}
            changeView={changeView}
            tableRef={table}
          />
        </>
      )}
    </>
  );
}
