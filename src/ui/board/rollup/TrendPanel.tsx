import { Button } from '@zendeskgarden/react-buttons';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { lazy, type ReactElement, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useWords } from '../../parts/Words.tsx';
import { Panel } from '../frame/Panel.tsx';
import { PanelBody } from '../frame/PanelBody.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import type { RankedRow } from './rankedRows.ts';
import { TrendTable } from './TrendTable.tsx';
import { type Trend, trendLines } from './trendLines.ts';
import type { Counted } from './useRollup.ts';

/** Where the chart does not load, or the browser's language makes its library stumble, the table stands in its place. */
const TrendChart = lazy(() =>
  import('./TrendChart.tsx').then(
    (module) => ({ default: module.TrendChart }),
    () => ({ default: NoChart }),
  ),
);

interface Props {
  readonly counted: Counted;
  readonly rows: readonly RankedRow[];
}

/** People heard week by week: all together and the first themes, drawn, and the same as a table for whoever reads better so. */
export function TrendPanel({ counted, rows }: Props) {
  const { t } = useWords();
  const [isTable, showTable] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const noChart = useCallback(() => setMissing(true), []);
  const trend = useMemo(() => trendLines(counted, rows), [counted, rows]);
  // One point is no line.
  const isDrawn = trend.weeks.length > 1 && !isMissing;
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
          <Suspense fallback={<Skeleton width="100%" height="220px" />}>
            <TrendChart trend={trend} onMissing={noChart} />
          </Suspense>
        )}
        <TrendTable trend={trend} isHidden={isDrawn && !isTable} />
        {(trend.isFirstPart || trend.isLastPart) && <Subtle as="p">{t('rollup.trend.part')}</Subtle>}
      </PanelBody>
    </Panel>
  );
}

function NoChart({
  onMissing,
}: {
  readonly trend: Trend;
  readonly onMissing: () => void;
}): ReactElement | null {
  useEffect(onMissing, [onMissing]);
  return null;
}
