import { getColor } from '@zendeskgarden/react-theming';
import { useEffect, useRef } from 'react';
import styled, { useTheme } from 'styled-components';
import uPlot from 'uplot';
import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import { useWords } from '../../parts/Words.tsx';
import type { Trend } from './trendLines.ts';

const HEIGHT = 220;
const DAY_SECONDS = 86_400;
/** Lines are told apart by their dashes, and by their colours for whoever sees those. */
const DASHES: readonly (readonly number[])[] = [[], [], [8, 4], [2, 3], [10, 3, 2, 3]];
const HUES = ['neutralHue', 'primaryHue', 'warningHue', 'dangerHue', 'successHue'] as const;
const SHADE = { light: 700, dark: 500 };

/** What uPlot needs to stand upright; the rest of its looks is set with it. */
const Room = styled.div`
  min-height: ${HEIGHT}px;

  .u-wrap {
    position: relative;
    user-select: none;
  }

  .u-over,
  .u-under,
  .u-axis {
    position: absolute;
  }

  .u-under {
    overflow: hidden;
  }

  canvas {
    display: block;
    width: 100%;
    height: 100%;
  }
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

interface Props {
  readonly trend: Trend;
  /** Called by what stands here where nothing can be drawn. */
  readonly onMissing: () => void;
}

/** The weeks drawn. Whoever does not see it has the table that stands with it. */
export function TrendChart({ trend }: Props) {
  const { t, locale } = useWords();
  const theme = useTheme();
  const room = useRef<HTMLDivElement>(null);
  const colors = HUES.map((hue) => getColor({ theme, hue, ...shadeOf(theme) }));
  const ink = getColor({ theme, variable: 'foreground.subtle' });
  const grid = getColor({ theme, variable: 'border.subtle' });
  const look = [...colors, ink, grid].join();
  const { fontSizes } = theme;
  useEffect(() => {
    const place = room.current;
    if (place === null) return;
    const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
    const numbers = new Intl.NumberFormat(locale);
    const axis = {
      stroke: ink,
      grid: { stroke: grid, width: 1 },
      ticks: { show: false },
      font: `${fontSizes.sm} system-ui, sans-serif`,
    };
    const last = trend.weeks.length - 1;
    const chart = new uPlot(
      {
        width: place.clientWidth || 600,
        height: HEIGHT,
        cursor: { show: false },
        legend: { show: false },
        tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
        scales: { y: { range: (_, _least, most) => [0, Math.max(1, most * 1.05)] } },
        axes: [
          { ...axis, values: (_, splits) => splits.map((n) => days.format(new Date(n * 1000))) },
          {
            ...axis,
            size: 48,
            values: (_, splits) => splits.map((n) => (Number.isInteger(n) ? numbers.format(n) : '')),
          },
        ],
        series: [
          {},
          ...trend.lines.map((_, n) => ({
            stroke: colors[n] ?? ink,
            width: n === 0 ? 2.5 : 1.75,
            dash: [...(DASHES[n] ?? [])],
            points: {
              show: true,
              size: 5,
              // A week that is not over is told apart by the only point that stands on it.
              filter: (_u: uPlot, _s: number, show: boolean) => (show && trend.isLastPart ? [last] : null),
            },
          })),
        ],
      },
      [
        trend.weeks.map((day) => day * DAY_SECONDS),
        ...trend.lines.map(({ people }) => [...people]),
      ] as uPlot.AlignedData,
      place,
    );
    const watch = new ResizeObserver(() => chart.setSize({ width: place.clientWidth, height: HEIGHT }));
    watch.observe(place);
    return () => {
      watch.disconnect();
      chart.destroy();
    };
    // Colours come anew with every drawing of the page; they are compared by what they are.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [trend, locale, look, fontSizes]);
  const from = trend.weeks[0] ?? 0;
  return (
    <>
      <Room ref={room} aria-hidden data-first-week={dayNumbered(from)} />
      <Legend aria-hidden>
        {trend.lines.map(({ key, name }, n) => (
          <li key={key}>
            <svg width={28} height={4}>
              <line
                x1={0}
                y1={2}
                x2={28}
                y2={2}
                stroke={colors[n]}
                strokeWidth={n === 0 ? 2.5 : 1.75}
                strokeDasharray={DASHES[n]?.join(' ')}
              />
            </svg>
            <span dir="auto">{name ?? t('rollup.trend.all')}</span>
          </li>
        ))}
      </Legend>
    </>
  );
}

function shadeOf(theme: { readonly colors: { readonly base: 'light' | 'dark' } }): {
  readonly shade: number;
} {
  return { shade: SHADE[theme.colors.base] };
}
