import { Table } from '@zendeskgarden/react-tables';
import { Span } from '@zendeskgarden/react-typography';
import { lazy, memo, type RefObject, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { ThemeId, UserId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Person } from '#ports/People.ts';
import { useWords } from '../../parts/Words.tsx';
import { useNow } from '../frame/useNow.ts';
import type { IssueInList } from '../issues/ListIssues.tsx';
import { drawnParts } from './drawnParts.ts';
import { FittingTable, PICK_WIDTH, TableRoom, WIDTHS } from './FittingTable.ts';
import { PickAll } from './PickAll.tsx';
import type { PickAction, Picked } from './pickRows.ts';
import { Rows } from './Rows.ts';
import { ThemeRow } from './ThemeRow.tsx';
import type { ThemeColumn, ThemeSort } from './ThemesView.ts';
import type { Areas } from './useAreas.ts';
import { useExcerpts } from './useExcerpts.ts';
import { useRowSpan } from './useRowSpan.ts';
import type { TrendOf } from './trendsBy.ts';

/** Loaded behind the list. */
const ListIssues = lazy(() =>
  import('../issues/ListIssues.tsx').then((module) => ({ default: module.ListIssues })),
);

interface HeadProps {
  /** Without the name, which is always shown. */
  readonly columns: readonly ThemeColumn[];
  readonly sort: ThemeSort;
  readonly onSort: (column: ThemeColumn) => void;
}

interface Props extends HeadProps {
  readonly tableRef: RefObject<HTMLDivElement>;
  readonly rows: readonly Theme[];
  readonly people: ReadonlyMap<UserId, Person>;
  readonly fromQuotes: number;
  readonly isSearching: boolean;
  readonly search: string;
  readonly trendOf: TrendOf;
  readonly areas: Areas;
  /** The row that somebody is in is drawn wherever it is. */
  readonly current: ThemeId | null;
  /** `null` where nothing can be chosen. */
  readonly picked: Picked | null;
  readonly pick: (action: PickAction) => void;
  /** Somebody opens this theme. */
  readonly onLeave: (id: ThemeId) => void;
}

/** Thousands of themes, of which those are drawn that the screen holds. */
export function ThemeTable({
  tableRef,
  rows,
  fromQuotes,
  isSearching,
  search,
  people,
  trendOf,
  areas,
  current,
  picked,
  pick,
  onLeave,
  ...head
}: Props) {
  const { t } = useWords();
  const now = useNow();
  const { columns } = head;
  const { rowHeight, ...span } = useRowSpan(tableRef);
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });
  const onPick = useCallback(
    (id: ThemeId, isRange: boolean) =>
      pick(isRange ? { do: 'extend', id, rows: latest.current } : { do: 'toggle', id }),
    [pick],
  );
  const kept = current === null ? -1 : rows.findIndex(({ id }) => id === current);
  const parts = drawnParts(rows.length, span, kept);
  const heard = parts.flatMap((part) =>
    part.is === 'row' && part.index >= fromQuotes ? (rows[part.index]?.id ?? []) : [],
  );
  const excerpts = useExcerpts(search, heard);
  const [issues, setIssues] = useState<ReadonlyMap<ThemeId, IssueInList> | null>(null);
  return (
    <TableRoom ref={tableRef} aria-busy={isSearching}>
      <FittingTable size="small" $columns={columns} aria-rowcount={rows.length + 1}>
        <Table.Caption>
          <Span hidden>{t('board.nav.themes')}</Span>
        </Table.Caption>
        <Table.Head isSticky>
          <Table.HeaderRow>
            {picked !== null && (
              <Table.HeaderCell width={`${PICK_WIDTH}px`}>
                <PickAll rows={rows} picked={picked} pick={pick} />
              </Table.HeaderCell>
            )}
            <Heads {...head} />
          </Table.HeaderRow>
        </Table.Head>
        <Rows>
          {parts.map((part) => {
            if (part.is === 'gap') return <Gap key={`gap ${part.rows}`} height={part.rows * rowHeight} />;
            const theme = rows[part.index];
            return theme === undefined ? null : (
              <ThemeRow
                key={theme.id}
                theme={theme}
                champion={theme.championId === null ? null : (people.get(theme.championId) ?? null)}
                trend={trendOf(theme)}
                area={theme.areaId === null ? null : (areas.get(theme.areaId)?.name ?? null)}
                issues={issues?.get(theme.id)}
                now={now}
                columns={columns}
                excerpt={part.index < fromQuotes ? null : (excerpts.get(theme.id) ?? null)}
                index={part.index}
                isPicked={picked === null ? null : picked.ids.has(theme.id)}
                onPick={onPick}
                onLeave={onLeave}
              />
            );
          })}
        </Rows>
      </FittingTable>
      <Suspense>
        <ListIssues onKnown={setIssues} />
      </Suspense>
    </TableRoom>
  );
}

/** One cell: a cell across more columns than are shown would take the name's width. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden>
      <td style={{ height }} />
    </tr>
  );
}

/** What the columns are called. Nothing of it is other with a key of a search. */
const Heads = memo(function Heads({ columns, sort, onSort }: HeadProps) {
  const { t } = useWords();
  const direction = sort.isDescending ? 'desc' : 'asc';
  return (['name', ...columns] as const).map((column) => (
    <Table.SortableCell
      key={column}
      {...(column === 'name' ? {} : { width: `${WIDTHS[column]}px` })}
      {...(sort.column === column ? { sort: direction } : {})}
      cellProps={{ 'data-part': column }}
      onClick={() => onSort(column)}
    >
      {t(`board.column.${column}`)}
    </Table.SortableCell>
  ));
});
