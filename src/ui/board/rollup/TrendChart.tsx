import { getColor } from '@zendeskgarden/react-theming';
import { Interpolation, LineChart } from 'chartist';
import { useEffect, useRef } from 'react';
import styled from 'styled-components';
import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import { useWords } from '../../parts/Words.tsx';
import { CHART_HEIGHT } from './CHART_HEIGHT.ts';
import { lineMarks } from './lineMarks.ts';
import type { Trend } from './trendLines.ts';
import { weekText } from './weekText.ts';

/** So many weeks are named below the chart, at most. */
const NAMED = 6;

/** The library gives every part a class of its own; colours and letters are the page's. */
const Drawing = styled.div`
  height: ${CHART_HEIGHT}px;

  svg {
    display: block;
  }

  svg,
  foreignObject {
    overflow: visible;
  }

  .ct-grid {
    stroke: ${({ theme }) => getColor({ theme, variable: 'border.subtle' })};
  }

  .ct-line {
    fill: none;
    stroke-linejoin: round;
  }

  ${({ theme }) =>
    lineMarks(theme)
      .map(
        ({ color, width, dashes }, n) =>
          `.line-${n} .ct-line { stroke: ${color}; stroke-width: ${width}px; stroke-dasharray: ${dashes}; }`,
      )
      .join('\n')}

  .ct-label {
    display: flex;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
    font-size: ${({ theme }) => theme.fontSizes.sm};
    line-height: 1;
    white-space: nowrap;
  }

  .ct-vertical {
    align-items: flex-end;
    justify-content: flex-end;
  }

  [data-paper] & {
    height: auto;

    svg {
      height: auto !important;
    }
  }
`;

/** The weeks drawn. Whoever does not see it has the table that stands with it. */
export function TrendChart({ trend }: { readonly trend: Trend }) {
  const { locale, number } = useWords();
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { weeks, lines } = trend;
    const step = Math.max(1, Math.ceil(weeks.length / NAMED));
    // A name begins below its week: there is no room for that of the last one.
    const names = weeks.map((day, n) =>
      n % step === 0 && n + step / 2 < weeks.length && n < weeks.length - 1
        ? weekText(dayNumbered(day), weeks.length, locale)
        : '',
    );
    const chart = new LineChart(
      room.current,
      {
        labels: names,
        series: lines.map(({ people }, n) => ({
          className: `line-${n}`,
          data: [...people],
        })),
      },
      {
        low: 0,
        fullWidth: true,
        showPoint: false,
        lineSmooth: Interpolation.none(),
        chartPadding: { top: 8, right: 8, bottom: 0, left: 0 },
        axisX: { offset: 20, showGrid: false, labelInterpolationFnc: (name) => (name === '' ? null : name) },
        axisY: {
          onlyInteger: true,
          labelOffset: { x: 0, y: 6 },
          labelInterpolationFnc: (count) => number(Number(count)),
        },
      },
    );
    // A drawing that knows its own size fits on paper too.
    chart.on('created', ({ svg }) =>
      svg.attr({ viewBox: `0 0 ${svg.width()} ${svg.height()}`, focusable: 'false' }),
    );
    return () => {
      chart.detach();
    };
  }, [trend, locale, number]);
  return <Drawing ref={room} aria-hidden />;
}
