import { Table } from '@zendeskgarden/react-tables';
import { useRef } from 'react';
import styled from 'styled-components';
import { useWords } from '../../parts/Words.tsx';
import type { Words } from '../../parts/wordsIn.ts';
import { drawnParts } from '../themes/drawnParts.ts';
import { Rows } from '../themes/Rows.ts';
import { useRowSpan } from '../themes/useRowSpan.ts';
import type { OpenedNumber } from './BehindDrawer.tsx';
import type { RankedRow } from './rankedRows.ts';
import { RollupRowCells } from './RollupRowCells.tsx';
import type { Rank, RollupView } from './RollupView.ts';
import type { Paper } from './usePaper.ts';
import type { Counted } from './useRollup.ts';
import type { RollupWorth } from './useWorth.ts';

const RANKED: readonly Exclude<Rank, 'name'>[] = [
  'people',
  'organizations',
  'tickets',
  'revenue',
  'rice',
  'growth',
];
const WIDTHS = { people: 96, organizations: 88, tickets: 88, revenue: 116, rice: 72, growth: 164 } as const;
/** On paper letters are smaller, and nothing goes. */
const ON_PAPER = { people: 58, organizations: 48, tickets: 52, revenue: 84, rice: 44, growth: 112 } as const;
const WEEKS = { screen: 116, paper: 76 } as const;
/** What goes where there is little room, first the last. */
const LEAST = { weeks: 772, rice: 656, organizations: 620, revenue: 560, tickets: 530, growth: 440 } as const;

/** Its columns follow the room that the table has. */
const Room = styled.div<{ $more: number; $rank: Rank; $isPaper: boolean }>`
  container-type: inline-size;

  ${({ $more, $rank, $isPaper }) =>
    !$isPaper &&
    Object.entries(LEAST)
      .filter(([column]) => column !== $rank)
      .map(
        ([column, width]) =>
          `@container (max-width: ${width + $more - 1}px) { [data-part='${column}'] { display: none; } }`,
      )
      .join('\n')}
`;

const Caption = styled.h2`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Fitting = styled(Table)`
  table-layout: fixed;

  .claim {
    font-size: inherit;
    line-height: inherit;
  }

  font-variant-numeric: tabular-nums;

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
  const isThere = { revenue: worth.hasRevenue, rice: worth.estimates.size > 0 };
  const ranked = RANKED.filter(
    (one) => (one !== 'revenue' && one !== 'rice') || isThere[one] || view.rank === one,
  );
  const more = ranked.reduce((sum, one) => sum + (one === 'revenue' || one === 'rice' ? WIDTHS[one] : 0), 0);
  const themes = Math.min(rows.length, paper?.themes ?? rows.length);
  const parts = drawnParts(themes, paper === null ? span : { from: 0, to: themes }, null);
  return (
    <Room ref={room} $more={more} $rank={view.rank} $isPaper={paper !== null}>
      {paper !== null && (
        <Caption>
          {t('rollup.table')}: {view.rank === 'name' ? t('board.column.name') : headOf(view.rank, t)}
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
                width={`${(paper === null ? WIDTHS : ON_PAPER)[rank]}px`}
                cellProps={{ 'data-part': rank }}
                {...sortOf(rank)}
                onClick={() => onRank(rank)}
              >
                {headOf(rank, t)}
              </Table.SortableCell>
            ))}
            <Table.HeaderCell width={`${WEEKS[paper === null ? 'screen' : 'paper']}px`} data-part="weeks">
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

function headOf(rank: Exclude<Rank, 'name'>, t: Words['t']): string {
  switch (rank) {
    case 'growth':
      return t('rollup.growth.title');
    case 'revenue':
      return t('asked.revenue');
    case 'rice':
      return t('pitches.rice.label');
    default:
      return t(`board.column.${rank}`);
  }
}
