import { Button } from '@zendeskgarden/react-buttons';
import { lazy, Suspense, useMemo, useState } from 'react';
import { PanelBoundary } from '../../parts/PanelBoundary.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Panel } from '../frame/Panel.tsx';
import { PanelBody } from '../frame/PanelBody.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import type { RankedRow } from './rankedRows.ts';
import { CHART_HEIGHT } from './CHART_HEIGHT.ts';
import { TrendLegend } from './TrendLegend.tsx';
import { TrendTable } from './TrendTable.tsx';
import { trendLines } from './trendLines.ts';
import type { Counted } from './useRollup.ts';

/** Comes with its library, after the numbers. */
const TrendChart = lazy(() => import('./TrendChart.tsx').then((module) => ({ default: module.TrendChart })));

interface Props {
  readonly counted: Counted;
  readonly rows: readonly RankedRow[];
  /** See `knownWeeks`. */
  readonly known: readonly boolean[];
}

/** People heard week by week: all together and the first themes, drawn, and the same as a table for whoever reads better so. */
export function TrendPanel({ counted, rows, known }: Props) {
  const { t } = useWords();
  const [isTable, showTable] = useState(false);
  const trend = useMemo(() => trendLines(counted, rows, known), [counted, rows, known]);
  // One point is no line.
  const isDrawn = trend.weeks.length > 1;
  return (
    <Panel
      title={t('rollup.trend.title')}
      aside={
        isDrawn && (
          <Button
            size="small"
            isBasic
            aria-pressed={isTable}
            data-screen-only
            onClick={() => showTable(!isTable)}
          >
            {t('rollup.trend.asTable')}
          </Button>
        )
      }
    >
      <PanelBody>
        {isDrawn && (
          <PanelBoundary>
            <Suspense fallback={<div style={{ height: CHART_HEIGHT }} />}>
              <TrendChart trend={trend} />
            </Suspense>
            <TrendLegend lines={trend.lines} />
          </PanelBoundary>
        )}
        <TrendTable trend={trend} isHidden={isDrawn && !isTable} />
        {trend.hasGaps && <Subtle as="p">{t('rollup.trend.gaps')}</Subtle>}
        {(trend.isFirstPart || trend.isLastPart) && <Subtle as="p">{t('rollup.trend.part')}</Subtle>}
      </PanelBody>
    </Panel>
  );
}
