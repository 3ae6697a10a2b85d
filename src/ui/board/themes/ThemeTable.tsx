import { Table } from '@zendeskgarden/react-tables';
import { Span } from '@zendeskgarden/react-typography';
import { memo } from 'react';
import styled from 'styled-components';
import type { ThemeId, UserId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Person } from '#ports/People.ts';
import { useWords } from '../../parts/Words.tsx';
import { useNow } from '../frame/useNow.ts';
import { Rows } from './Rows.ts';
import { ThemeRow } from './ThemeRow.tsx';
import type { ThemeColumn, ThemeSort } from './ThemesView.ts';

const Room = styled.div`
  container-type: inline-size;
`;

/**
 * Where there is little room the second and third number, then the state, stand on the theme's own page only: the
 * name keeps some 250 px. It is the table's own room that counts, not the window's.
 */
const Fitting = styled(Table)`
  table-layout: fixed;
  font-variant-numeric: tabular-nums;

  @container (max-width: 960px) {
    [data-part='tickets'] {
      display: none;
    }
  }

  @container (max-width: 850px) {
    [data-part='organizations'] {
      display: none;
    }
  }

  @container (max-width: 700px) {
    [data-part='state'] {
      display: none;
    }
  }
`;

const COLUMNS: readonly { readonly column: ThemeColumn; readonly width?: string }[] = [
  { column: 'name' },
  { column: 'people', width: '104px' },
  { column: 'organizations', width: '104px' },
  { column: 'tickets', width: '104px' },
  { column: 'state', width: '104px' },
  { column: 'champion', width: '190px' },
  { column: 'heard', width: '120px' },
];

interface HeadProps {
  readonly sort: ThemeSort;
  readonly onSort: (column: ThemeColumn) => void;
}

interface Props extends HeadProps {
  readonly rows: readonly Theme[];
  readonly people: ReadonlyMap<UserId, Person>;
  /** Somebody opens this theme. */
  readonly onLeave: (id: ThemeId) => void;
}

export function ThemeTable({ rows, people, sort, onSort, onLeave }: Props) {
  const { t } = useWords();
  const now = useNow();
  return (
    <Room>
      <Fitting size="small">
        <Table.Caption>
          <Span hidden>{t('board.nav.themes')}</Span>
        </Table.Caption>
        <Heads sort={sort} onSort={onSort} />
        <Rows>
          {rows.map((theme) => (
            <ThemeRow
              key={theme.id}
              theme={theme}
              champion={theme.championId === null ? null : (people.get(theme.championId) ?? null)}
              now={now}
              onLeave={onLeave}
            />
          ))}
        </Rows>
      </Fitting>
    </Room>
  );
}

/** Stays as it is while somebody types. */
const Heads = memo(function Heads({ sort, onSort }: HeadProps) {
  const { t } = useWords();
  const direction = sort.isDescending ? 'desc' : 'asc';
  return (
    <Table.Head isSticky>
      <Table.HeaderRow>
        {COLUMNS.map(({ column, width }) => (
          <Table.SortableCell
            key={column}
            {...(width === undefined ? {} : { width })}
            {...(sort.column === column ? { sort: direction } : {})}
            cellProps={{ 'data-part': column }}
            onClick={() => onSort(column)}
          >
            {t(`board.column.${column}`)}
          </Table.SortableCell>
        ))}
      </Table.HeaderRow>
    </Table.Head>
  );
});
