import { Button } from '@zendeskgarden/react-buttons';
import { type Dispatch, memo, type RefObject, useCallback } from 'react';
import styled from 'styled-components';
import type { ThemeId, UserId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Person } from '#ports/People.ts';
import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { ThemeTable } from './ThemeTable.tsx';
import type { ThemeColumn, ThemesView, ThemesViewAction } from './ThemesView.ts';
import { useDrawnRows } from './useDrawnRows.ts';

const Below = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: ${({ theme }) => theme.space.sm};
  padding: ${({ theme }) => `${theme.space.sm} 0`};
`;

interface Props {
  readonly rows: readonly Theme[];
  readonly people: ReadonlyMap<UserId, Person>;
  readonly view: ThemesView;
  readonly changeView: Dispatch<ThemesViewAction>;
  readonly tableRef: RefObject<HTMLDivElement>;
}

/** What search and filters leave, a page at a time; with nothing left, the way back to everything. Stays as it is while somebody types. */
export const ThemesFound = memo(function ThemesFound({ rows, people, view, changeView, tableRef }: Props) {
  const { t } = useWords();
  const isNarrowed = view.search.trim() !== '' || view.filters.length > 0;
  const drawn = rows.slice(0, useDrawnRows(view));
  const sort = useCallback((column: ThemeColumn) => changeView({ do: 'sort', column }), [changeView]);
  const leave = useCallback(
    (id: ThemeId) => changeView({ do: 'leave', id, scrollTop: document.scrollingElement?.scrollTop ?? 0 }),
    [changeView],
  );
  return (
    <>
      <Subtle as="p" role="status">
        {isNarrowed && t('board.themes.found', { count: rows.length })}
      </Subtle>
      {rows.length > 0 && (
        <div ref={tableRef}>
          <ThemeTable rows={drawn} people={people} sort={view.sort} onSort={sort} onLeave={leave} />
        </div>
      )}
      <Below>
        {rows.length > view.shown && (
          <Button size="small" onClick={() => changeView({ do: 'showMore' })}>
            {t('board.themes.showMore', { count: rows.length - view.shown })}
          </Button>
        )}
        {isNarrowed && rows.length === 0 && (
          <Button size="small" onClick={() => changeView({ do: 'reset' })}>
            {t('board.themes.showAll')}
          </Button>
        )}
        {rows.length > 0 && <Subtle>{t('board.themes.keys')}</Subtle>}
      </Below>
    </>
  );
});
