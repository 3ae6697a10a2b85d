import styled, { useTheme } from 'styled-components';
import { useWords } from '../../parts/Words.tsx';
import { lineMarks } from './lineMarks.ts';
import type { Trend } from './trendLines.ts';

/** As high as the first line of its name, in whose middle it stands. */
const LINE = 16;

const Names = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.md}`};
  font-size: ${({ theme }) => theme.fontSizes.sm};
  line-height: ${({ theme }) => theme.lineHeights.sm};

  li {
    display: flex;
    gap: ${({ theme }) => theme.space.xs};
    overflow-wrap: anywhere;
  }

  svg {
    flex: none;
  }
`;

/** Which line is whose. */
export function TrendLegend({ lines }: Pick<Trend, 'lines'>) {
  const { t } = useWords();
  const marks = lineMarks(useTheme());
  return (
    <Names aria-hidden>
      {lines.map(({ key, name }, n) => (
        <li key={key}>
          <svg width={28} height={LINE}>
            <line
              x2={28}
              y1={LINE / 2}
              y2={LINE / 2}
              stroke={marks[n]?.color}
              strokeWidth={marks[n]?.width}
              strokeDasharray={marks[n]?.dashes}
            />
          </svg>
          <span dir="auto">{name ?? t('rollup.trend.all')}</span>
        </li>
      ))}
    </Names>
  );
}
