import { type Dispatch, lazy, Suspense, useDeferredValue, useMemo, useReducer, useRef } from 'react';
import styled from 'styled-components';
import type { Theme } from '#domain/theme/Theme.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useMayWrite } from '../../parts/StandingContext.tsx';
import { usePeople } from '../../parts/usePeople.ts';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { PageTitle } from '../frame/PageTitle.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { EmptyThemes } from './EmptyThemes.tsx';
import { NoneVacant } from './NoneVacant.tsx';
import { NONE_PICKED, pickRows } from './pickRows.ts';
import type { ThemeListState } from './themeListState.ts';
import { ThemesBar } from './ThemesBar.tsx';
import { ThemesFound } from './ThemesFound.tsx';
import { ThemesNotices } from './ThemesNotices.tsx';
import { ThemesSkeleton } from './ThemesSkeleton.tsx';
import { ThemesStatus } from './ThemesStatus.tsx';
import type { ThemesView, ThemesViewAction } from './ThemesView.ts';
import { useAreas } from './useAreas.ts';
import { useColumns } from './useColumns.ts';
import { useThemeRows } from './useThemeRows.ts';
import { useThemesFocus } from './useThemesFocus.ts';

const BulkBar = lazy(() => import('../bulk/BulkBar.tsx').then((module) => ({ default: module.BulkBar })));

const VacancyPart = lazy(() =>
  import('./VacancyPart.tsx').then((module) => ({ default: module.VacancyPart })),
);

const Top = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  gap: ${({ theme }) => theme.space.xs};
  margin-bottom: ${({ theme }) => theme.space.sm};
`;

const Lead = styled(Subtle).attrs({ as: 'p' })`
  margin-bottom: ${({ theme }) => theme.space.sm};
`;

interface Props {
  /** `vacant`: only those that nobody champions. */
  readonly page: 'themes' | 'vacant';
  readonly view: ThemesView;
  readonly changeView: Dispatch<ThemesViewAction>;
  /** What the address asks for and nobody knows. */
  readonly unknown: readonly string[];
}

/** The list of themes: what customers ask for, how many of them, and who carries it. */
export function ThemesPage(props: Props) {
  const { t } = useWords();
  const { list, refresh } = useBoard();
  return (
    <>
      <Top>
        <PageTitle>{t(`board.nav.${props.page}`)}</PageTitle>
        {list.at === 'shown' && list.themes.length > 0 && <ThemesStatus list={list} />}
      </Top>
      {list.at === 'loading' && <ThemesSkeleton />}
      {list.at === 'failed' && <FailureNotice failure={list.failure} onRetry={refresh} />}
      {list.at === 'shown' && <Shown {...props} list={list} />}
    </>
  );
}

function Shown({
  page,
  list,
  view,
  changeView,
  unknown,
}: Props & { list: Extract<ThemeListState, { at: 'shown' }> }) {
  const { t } = useWords();
  const mayWrite = useMayWrite();
  const themes = useMemo(
    () => (page === 'themes' ? list.themes : list.themes.filter(isVacant)),
    [page, list.themes],
  );
  const champions = useMemo(
    () => [...new Set(themes.flatMap(({ championId }) => championId ?? []))],
    [themes],
  );
  const people = usePeople(champions);
  const areas = useAreas();
  const [columns, changeColumns] = useColumns();
  const calm = useDeferredValue(view);
  const { prepare, ...found } = useThemeRows(themes, calm, people, areas);
  const { rows } = found;
  const [picked, pick] = useReducer(pickRows, NONE_PICKED);
  const chosen = useMemo(() => themes.filter(({ id }) => picked.ids.has(id)), [themes, picked]);
  const search = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const focus = useThemesFocus(search, table, rows, view.left, mayWrite ? pick : null);
  const isEmpty = !list.themes.some(({ archived }) => !archived);
  if (isEmpty) return <EmptyThemes />;
  if (page === 'vacant' && themes.length === 0)
    return (
      <>
        <Suspense>
          <VacancyPart />
        </Suspense>
        <NoneVacant />
      </>
    );
  return (
    <>
      <ThemesNotices list={list} unknown={unknown} />
      {page === 'vacant' && (
        <Suspense>
          <VacancyPart />
        </Suspense>
      )}
      {page === 'vacant' && <Lead>{t('board.vacant.lead')}</Lead>}
      <ThemesBar
        view={view}
        changeView={changeView}
        themes={themes}
        people={people}
        areas={areas}
        columns={columns}
        onColumns={changeColumns}
        searchRef={search}
        onSearch={prepare}
        onLeaveSearch={focus.toRows}
      />
      <ThemesFound
        {...found}
        people={people}
        areas={areas}
        columns={columns}
        current={focus.current}
        picked={mayWrite ? picked : null}
        pick={pick}
        view={calm}
        changeView={changeView}
        tableRef={table}
      />
      {chosen.length > 0 && (
        <Suspense>
          <BulkBar themes={chosen} areas={areas} onClear={() => pick({ do: 'clear' })} />
        </Suspense>
      )}
    </>
  );
}

function isVacant({ championId, archived }: Theme): boolean {
  return championId === null && !archived;
}
