import { Table } from '@zendeskgarden/react-tables';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { ThemeColumn } from './ThemesView.ts';

/** What a column takes; the name takes what is left. */
export const WIDTHS: Readonly<Record<Exclude<ThemeColumn, 'name'>, number>> = {
  kind: 120,
  people: 100,
  organizations: 84,
  tickets: 92,
  trend: 128,
  state: 120,
  area: 128,
  champion: 180,
  heard: 112,
};

/** Which columns go first where there is little room. */
const GOING: readonly (keyof typeof WIDTHS)[] = [
  'kind',
  'area',
  'tickets',
  'organizations',
  'state',
  'trend',
  'heard',
  'champion',
];
const NAME_WIDTH = 300;
/** The boxes by which rows are chosen. */
export const PICK_WIDTH = 40;

/** The room of the table; its columns follow that, not the window. */
export const TableRoom = styled.div`
  container-type: inline-size;
`;

/**
 * Where there is little room some columns stand on the theme's own page only: the name keeps some 300 px, which
 * hold a usual one in its two lines.
 */
export const FittingTable = styled(Table)<{ $columns: readonly ThemeColumn[] }>`
  table-layout: fixed;
  font-variant-numeric: tabular-nums;

  th input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: ${({ theme }) => getColor({ theme, variable: 'background.primaryEmphasis' })};
    vertical-align: middle;
  }

  ${({ $columns }) => hiding($columns)}
`;

function hiding(columns: readonly ThemeColumn[]): string {
  const shown = GOING.filter((column) => columns.includes(column));
  const others = columns.filter((column) => column !== 'name' && !GOING.includes(column));
  return shown
    .map((column, n) => {
      const left = [...others, ...shown.slice(n)];
      const needed = left.reduce(
        (sum, one) => sum + (one === 'name' ? 0 : WIDTHS[one]),
        NAME_WIDTH + PICK_WIDTH,
      );
      return `@container (max-width: ${needed - 1}px) { [data-part='${column}'] { display: none; } }`;
    })
    .join('\n');
}
