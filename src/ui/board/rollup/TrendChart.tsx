import { getColor } from '@zendeskgarden/react-theming';
import styled, { useTheme } from 'styled-components';
import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import { dayText } from '../../parts/dayText.ts';
import { useWords } from '../../parts/Words.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import type { Trend } from './trendLines.ts';

const [WIDTH, HEIGHT] = [600, 180];
/** Lines are told apart by their dashes, and by their colours for whoever sees those. */
const DASHES = ['', '', '8 4', '2 3', '10 3 2 3'] as const;
const HUES = ['neutralHue', 'primaryHue', 'warningHue', 'dangerHue', 'successHue'] as const;
const SHADE = { light: 700, dark: 500 };

const Drawing = styled.svg`
  display: block;
  width: 100%;
  height: ${HEIGHT}px;
  overflow: visible;

  polyline,
  line {
    fill: none;
    vector-effect: non-scaling-stroke;
  }
`;

const Ends = styled.div`
  display: flex;
  justify-content: space-between;
`;

const Legend = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.xxs} ${theme.space.md}`};
  font-size: ${({ theme }) => theme.fontSizes.sm};

  li {
    display: flex;
    align-items: center;
    gap: ${({ theme }) => theme.space.xxs};
    overflow-wrap: anywhere;
  }

  svg {
    flex: none;
  }
`;

/** The weeks drawn. Whoever does not see it has the table that stands with it. */
export function TrendChart({ trend }: { readonly trend: Trend }) {
  const words = useWords();
  const { t, number } = words;
  const theme = useTheme();
  const grid = getColor({ theme, variable: 'border.subtle' });
  const colors = HUES.map((hue) => getColor({ theme, hue, shade: SHADE[theme.colors.base] }));
  const { weeks, lines } = trend;
  const most = Math.max(1, ...lines.flatMap(({ people }) => people));
  const pointsOf = (people: readonly number[]) =>
    people
      .map((count, n) => `${(n / (weeks.length - 1)) * WIDTH},${HEIGHT - (count / most) * HEIGHT}`)
      .join(' ');
  const dayOf = (day: number | undefined) => dayText(dayNumbered(day ?? 0), words);
  return (
    <div aria-hidden>
      <Subtle>{number(most)}</Subtle>
      <Drawing viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" focusable="false">
        {[0, 0.5, 1].map((at) => (
          <line key={at} x1={0} x2={WIDTH} y1={at * HEIGHT} y2={at * HEIGHT} stroke={grid} />
        ))}
        {lines.map(({ key, people }, n) => (
          <polyline
            key={key}
            points={pointsOf(people)}
            stroke={colors[n]}
            strokeWidth={n === 0 ? 2.5 : 1.75}
            strokeDasharray={DASHES[n]}
          />
        ))}
      </Drawing>
      <Ends>
        <Subtle>{dayOf(weeks[0])}</Subtle>
        <Subtle>{dayOf(weeks.at(-1))}</Subtle>
      </Ends>
      <Legend>
        {lines.map(({ key, name }, n) => (
          <li key={key}>
            <svg width={28} height={4}>
              <line
                x2={28}
                y1={2}
                y2={2}
                stroke={colors[n]}
                strokeWidth={n === 0 ? 2.5 : 1.75}
                strokeDasharray={DASHES[n]}
              />
            </svg>
            <span dir="auto">{name ?? t('rollup.trend.all')}</span>
          </li>
        ))}
      </Legend>
    </div>
  );
}
