import { Button } from '@zendeskgarden/react-buttons';
import { type Dispatch, memo, type RefObject, useCallback } from 'react';
import styled from 'styled-components';
import type { ThemeId, UserId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Person } from '#ports/People.ts';
import { useWords } from '../../parts/Words.tsx';
import { useCommands } from '../commands/useCommands.ts';
import { Subtle } from '../frame/Subtle.tsx';
import type { PickAction, Picked } from './pickRows.ts';
import { ThemeTable } from './ThemeTable.tsx';
import {
  COLUMNS,
  isNarrowed,
  type ThemeColumn,
  type ThemesView,
  type ThemesViewAction,
} from './ThemesView.ts';
import type { Areas } from './useAreas.ts';
import type { TrendOf } from './trendsBy.ts';
import { useLasting } from './useLasting.ts';

/** Has its room also while it says nothing: the table does not move when somebody types. */
const Found = styled(Subtle)`
  min-height: ${({ theme }) => theme.lineHeights.sm};
`;

const Below = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: ${({ theme }) => theme.space.sm};
  padding: ${({ theme }) => `${theme.space.sm} 0`};
`;

/** An answer that comes sooner is not announced. */
const LONG_MS = 300;

interface Props {
  readonly rows: readonly Theme[];
  readonly people: ReadonlyMap<UserId, Person>;
  readonly trendOf: TrendOf;
  readonly areas: Areas;
  /** From this row on they are here for what customers say, and not for what they are called. */
  readonly fromQuotes: number;
  readonly isSearching: boolean;
  readonly columns: readonly ThemeColumn[];
  readonly current: ThemeId | null;
  readonly picked: Picked | null;
  readonly pick: (action: PickAction) => void;
  readonly view: ThemesView;
  readonly changeView: Dispatch<ThemesViewAction>;
  readonly tableRef: RefObject<HTMLDivElement>;
}

/** What search and filters leave; with nothing left, the way back to everything. Stays as it is while somebody types. */
export const ThemesFound = memo(function ThemesFound({ view, changeView, ...table }: Props) {
  const { t } = useWords();
  const { rows, isSearching } = table;
  const isPartOfAll = isNarrowed(view);
  const isLong = useLasting(isSearching, LONG_MS);
  const sort = useCallback((column: ThemeColumn) => changeView({ do: 'sort', column }), [changeView]);
  useCommands(() => ({
    sort: COLUMNS.map((column) => ({
      name: t('board.themes.sortBy', { column: t(`board.column.${column}`) }),
      isLater: true,
      run: () => sort(column),
    })),
  }));
  const leave = useCallback(
    (id: ThemeId) => changeView({ do: 'leave', id, scrollTop: document.scrollingElement?.scrollTop ?? 0 }),
    [changeView],
  );
  return (
    <>
      <Found as="p" role="status">
        {isPartOfAll && t('board.themes.found', { count: rows.length })}
        {isSearching && isLong && ` · ${t('board.themes.searchingQuotes')}`}
      </Found>
      {rows.length > 0 && (
        <ThemeTable {...table} search={view.search} sort={view.sort} onSort={sort} onLeave={leave} />
      )}
      <Below>
        {isPartOfAll && rows.length === 0 && (
          <Button size="small" onClick={() => changeView({ do: 'reset' })}>
            {t('board.themes.showAll')}
          </Button>
        )}
        {rows.length > 0 && <Subtle>{t('board.themes.keys')}</Subtle>}
      </Below>
    </>
  );
});
