import { Table } from '@zendeskgarden/react-tables';
import { useRef } from 'react';
import styled from 'styled-components';
import { useWords } from '../../parts/Words.tsx';
import { drawnParts } from '../themes/drawnParts.ts';
import { Rows } from '../themes/Rows.ts';
import { useRowSpan } from '../themes/useRowSpan.ts';
import type { OpenedNumber } from './BehindDrawer.tsx';
import type { RankedRow } from './rankedRows.ts';
import { rankName, ranksThere } from './rankName.ts';
import { RollupRowCells } from './RollupRowCells.tsx';
import type { Rank, RollupView } from './RollupView.ts';
import type { Paper } from './usePaper.ts';
import type { Counted } from './useRollup.ts';
import type { RollupWorth } from './useWorth.ts';

const WIDTHS = {
  people: 86,
  organizations: 66,
  tickets: 84,
  revenue: 92,
  rice: 60,
  growth: 104,
  weeks: 78,
} as const;
/** On paper letters are smaller, and nothing goes. */
const ON_PAPER: Readonly<Record<keyof typeof WIDTHS, number>> = {
  people: 58,
  organizations: 48,
  tickets: 52,
  revenue: 84,
  rice: 44,
  growth: 112,
  weeks: 76,
};
/** A usual name in two lines. */
const NAME_WIDTH = 200;
/** What goes first where there is little room. Weeks and growth stay longer than counts that their neighbours tell nearly. */
const GOING = ['organizations', 'tickets', 'rice', 'revenue', 'weeks', 'growth'] as const;

/** Its columns follow the room that the table has; the one by which themes are ranked stays. */
const Room = styled.div<{ $columns: readonly Rank[]; $rank: Rank; $isPaper: boolean }>`
  container-type: inline-size;

  ${({ $columns, $rank, $isPaper }) => ($isPaper ? '' : hiding($columns, $rank))}
`;

function hiding(columns: readonly Rank[], rank: Rank): string {
  const going = GOING.filter((one) => one !== rank && (one === 'weeks' || columns.includes(one)));
  const staying = columns.filter((one) => one !== 'name' && !going.some((other) => other === one));
  return going
    .map((column, n) => {
      const left = [...staying, ...going.slice(n)];
      const needed = left.reduce((sum, one) => sum + (one === 'name' ? 0 : WIDTHS[one]), NAME_WIDTH);
      return `@container (max-width: ${needed - 1}px) { [data-part='${column}'] { display: none; } }`;
    })
    .join('\n');
}

const Caption = styled.h2`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Fitting = styled(Table)`
  table-layout: fixed;
  font-variant-numeric: tabular-nums;

  .claim {
    font-size: inherit;
    line-height: inherit;
    text-align: start;
  }

  th,
  td {
    padding-inline: ${({ theme }) => theme.space.xs};
  }

  thead th {
    vertical-align: middle;
  }

  thead th,
  thead button {
    font-size: ${({ theme }) => theme.fontSizes.sm};
  }

  /* In two lines, as a name is. */
  [data-part='growth'],
  [data-part='revenue'] {
    white-space: normal;
    text-wrap: balance;
    word-break: keep-all;
  }

  [data-paper] & {
    thead th {
      position: static;
      height: auto;
      padding: 0 ${({ theme }) => theme.space.xxs};
      border-inline: none;
    }

    thead svg {
      display: none;
    }

    tr {
      height: auto;
      counter-increment: rank;
    }

    td {
      padding: ${({ theme }) => `${theme.space.base * 0.5}px ${theme.space.xxs}`};
    }

    tbody {
      counter-reset: rank;
    }

    .name > span::before {
      width: auto;
      height: auto;
      background: none;
      content: counter(rank) '.';
    }

    .unseen {
      position: static;
      width: auto;
      height: auto;
      margin-inline-start: ${({ theme }) => theme.space.xxs};
      clip-path: none;
    }
  }
`;

interface Props {
  readonly rows: readonly RankedRow[];
  readonly counted: Counted;
  /** See `knownWeeks`. */
  readonly known: readonly boolean[];
  readonly worth: RollupWorth;
  readonly view: RollupView;
  readonly paper: Paper | null;
  readonly onRank: (rank: Rank) => void;
  readonly onOpen: (opened: OpenedNumber) => void;
}

/** Themes in their order, of which those are drawn that the screen holds. */
export function RollupTable({ rows, counted, known, worth, view, paper, onRank, onOpen }: Props) {
  const { t } = useWords();
  const room = useRef<HTMLDivElement>(null);
  const { rowHeight, ...span } = useRowSpan(room);
  const sortOf = (rank: Rank) =>
    view.rank === rank ? { sort: view.isDescending ? ('desc' as const) : ('asc' as const) } : {};
  const ranked = ranksThere(worth, view.rank).filter((one) => one !== 'name');
  const widths = paper === null ? WIDTHS : ON_PAPER;
  const themes = Math.min(rows.length, paper?.themes ?? rows.length);
  const parts = drawnParts(themes, paper === null ? span : { from: 0, to: themes }, null);
  return (
    <Room ref={room} $columns={ranked} $rank={view.rank} $isPaper={paper !== null}>
      {paper !== null && (
        <Caption>
          {t('rollup.table')}: {rankName(view.rank, t)}
        </Caption>
      )}
      <Fitting size="small" aria-label={t('rollup.table')} aria-rowcount={rows.length + 1}>
        <Table.Head isSticky>
          <Table.HeaderRow>
            <Table.SortableCell {...sortOf('name')} onClick={() => onRank('name')}>
              {t('board.column.name')}
            </Table.SortableCell>
            {ranked.map((rank) => (
              <Table.SortableCell
                key={rank}
                width={`${widths[rank]}px`}
                cellProps={{ 'data-part': rank }}
                {...sortOf(rank)}
                onClick={() => onRank(rank)}
              >
                {rankName(rank, t)}
              </Table.SortableCell>
            ))}
            <Table.HeaderCell width={`${widths.weeks}px`} data-part="weeks">
              {t('rollup.weekly')}
            </Table.HeaderCell>
          </Table.HeaderRow>
        </Table.Head>
        <Rows>
          {parts.map((part) => {
            if (part.is === 'gap')
              return (
                <tr key={`gap ${part.rows}`} aria-hidden>
                  <td style={{ height: part.rows * rowHeight }} />
                </tr>
              );
            const row = rows[part.index];
            return row === undefined ? null : (
              <RollupRowCells
                key={row.theme.id}
                row={row}
                index={part.index}
                counted={counted}
                known={known}
                worth={worth}
                columns={ranked}
                onOpen={onOpen}
              />
            );
          })}
        </Rows>
      </Fitting>
      {themes < rows.length && <p>{t('rollup.more', { count: rows.length - themes })}</p>}
    </Room>
  );
}
