import { type Dispatch, memo, useCallback, useMemo, type RefObject } from 'react';
import styled from 'styled-components';
import type { UserId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Person } from '#ports/People.ts';
import { useWords } from '../../parts/Words.tsx';
import { useCommands } from '../commands/useCommands.ts';
import { addressOf } from '../frame/BoardRoute.ts';
import { PageLink } from '../frame/PageLink.tsx';
import { SearchField } from '../frame/SearchField.tsx';
import { ColumnsButton } from './ColumnsButton.tsx';
import { FilterButton } from './FilterButton.tsx';
import { FilterChips } from './FilterChips.tsx';
import { filtersOffered } from './filtersOffered.ts';
import { filterName } from './filterName.ts';
import type { Areas } from './useAreas.ts';
import {
  COLUMNS,
  isNarrowed,
  type ThemeColumn,
  type ThemeFilter,
  type ThemesView,
  type ThemesViewAction,
} from './ThemesView.ts';

/** So many champions are offered by name; the others are found by the champion's column. */
const CHAMPIONS_OFFERED = 12;

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.xs};
  margin-bottom: ${({ theme }) => theme.space.sm};
`;

const Aside = styled.div`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.space.sm};
  margin-inline-start: auto;
`;

interface Props {
  readonly view: ThemesView;
  readonly changeView: Dispatch<ThemesViewAction>;
  readonly themes: readonly Theme[];
  readonly people: ReadonlyMap<UserId, Person>;
  readonly areas: Areas;
  readonly columns: readonly ThemeColumn[];
  readonly onColumns: (columns: readonly ThemeColumn[]) => void;
  readonly searchRef: RefObject<HTMLInputElement>;
  /** Somebody is about to search. */
  readonly onSearch: () => void;
  readonly onLeaveSearch: () => void;
}

/** Search and filters. What is on stands there as chips that can be taken off. */
export const ThemesBar = memo(function ThemesBar({
  view,
  changeView,
  themes,
  people,
  areas,
  columns,
  onColumns,
  searchRef,
  onSearch,
  onLeaveSearch,
}: Props) {
  const { t } = useWords();
  const { filters } = view;
  const champions = useMemo(() => busiest(themes), [themes]);
  const nameOf = useCallback(
    (filter: ThemeFilter) =>
      filterName(filter, t, {
        person: (id) => people.get(id)?.name,
        area: (id) => areas.get(id)?.name,
      }),
    [t, people, areas],
  );
  const change = useCallback(
    (next: readonly ThemeFilter[]) => changeView({ do: 'filter', filters: next }),
    [changeView],
  );
  useCommands(() => ({
    filter: filtersOffered(champions, areas).map((filter) => ({
      name: t('board.actionOn', { action: t('board.themes.filter'), name: nameOf(filter) }),
      isLater: true,
      run: () =>
        change(filters.includes(filter) ? filters.filter((one) => one !== filter) : [...filters, filter]),
    })),
    column: COLUMNS.filter((column) => column !== 'name').map((column) => ({
      name: t('board.actionOn', { action: t('board.themes.columns'), name: t(`board.column.${column}`) }),
      isLater: true,
      run: () => onColumns(COLUMNS.filter((one) => columns.includes(one) !== (one === column))),
    })),
    reset: isNarrowed(view)
      ? { name: t('board.themes.showAll'), run: () => changeView({ do: 'reset' }) }
      : null,
  }));
  return (
    <Bar>
      <SearchField
        label={t('board.themes.search')}
        value={view.search}
        onChange={(text) => changeView({ do: 'search', text })}
        onBegin={onSearch}
        onLeave={onLeaveSearch}
        inputRef={searchRef}
      />
      <FilterButton filters={filters} champions={champions} areas={areas} nameOf={nameOf} onChange={change} />
      <FilterChips filters={filters} nameOf={nameOf} onChange={change} />
      <Aside>
        <PageLink href={addressOf({ page: 'garden' })}>{t('board.nav.garden')}</PageLink>
        <ColumnsButton columns={columns} onChange={onColumns} />
      </Aside>
    </Bar>
  );
});

function busiest(themes: readonly Theme[]): readonly UserId[] {
  const counts = new Map<UserId, number>();
  for (const { championId, archived } of themes)
    if (championId !== null && !archived) counts.set(championId, (counts.get(championId) ?? 0) + 1);
  const ordered = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ordered.slice(0, CHAMPIONS_OFFERED).map(([id]) => id);
}
