import { focusStyles, getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import { dayText } from '../../parts/dayText.ts';
import { useWords } from '../../parts/Words.tsx';
import type { Trend } from './trendLines.ts';

const Room = styled.div`
  max-height: 320px;
  overflow: auto;
  border-radius: ${({ theme }) => theme.borderRadii.sm};

  ${({ theme }) => focusStyles({ theme })}

  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: ${({ theme }) => `${theme.space.xxs} ${theme.space.xs}`};
    border-bottom: ${({ theme }) => theme.borders.sm}
      ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
    text-align: end;
    vertical-align: baseline;
  }

  th:first-child {
    text-align: start;
    white-space: nowrap;
  }

  thead th {
    min-width: ${({ theme }) => theme.space.base * 24}px;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
    line-height: ${({ theme }) => theme.lineHeights.sm};
    overflow-wrap: anywhere;
    vertical-align: bottom;
  }
`;

/** For screen readers alone; on paper the chart stands for it. */
const Unseen = styled.div`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
`;

interface Props {
  readonly trend: Trend;
  /** Read by screen readers alone. */
  readonly isHidden: boolean;
}

/** The weeks of the chart, newest first. */
export function TrendTable({ trend, isHidden }: Props) {
  const words = useWords();
  const { t, number } = words;
  const { weeks, lines } = trend;
  const table = (
    <table aria-label={t('rollup.trend.title')}>
      <thead>
        <tr>
          <th scope="col">{t('rollup.trend.week')}</th>
          {lines.map(({ key, name }) => (
            <th key={key} scope="col" dir="auto">
              {name ?? t('rollup.trend.all')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks
          .map((day, n) => (
            <tr key={day}>
              <th scope="row">{dayText(dayNumbered(day), words)}</th>
              {lines.map(({ key, people }) => {
                const count = people[n] ?? null;
                return <td key={key}>{count === null ? '–' : number(count)}</td>;
              })}
            </tr>
          ))
          .toReversed()}
      </tbody>
    </table>
  );
  return isHidden ? (
    <Unseen>{table}</Unseen>
  ) : (
    <Room tabIndex={0} role="group" aria-label={t('rollup.trend.title')}>
      {table}
    </Room>
  );
}
