import { useEffect, useState } from 'react';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Timing } from '#ports/Timings.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { Panel } from '../frame/Panel.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { typicalTiming } from './typicalTiming.ts';

/** How long tagging takes this agent, shown to them alone. */
export function SpeedPanel() {
  const { t } = useWords();
  const { timings } = useOutside();
  const [answer, setAnswer] = useState<Result<readonly Timing[], Failure> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void timings.list().then((listed) => {
      if (isCurrent) setAnswer(listed);
    });
    return () => {
      isCurrent = false;
    };
  }, [timings]);
  if (answer === null) return null;
  return (
    <Panel title={t('board.speed.title')}>
      {answer.ok ? <Speed timings={answer.value} /> : <FailureNotice failure={answer.failure} />}
    </Panel>
  );
}

function Speed({ timings }: { timings: readonly Timing[] }) {
  const { t, number } = useWords();
  const typical = typicalTiming(timings);
  if (typical === null) return <Subtle as="p">{t('board.speed.none')}</Subtle>;
  const { count, seconds, clicks } = typical;
  return (
    <>
      <p>{t('board.speed.typical', { count, seconds: number(seconds), clicks: number(clicks) })}</p>
      <Subtle as="p">{t('board.speed.private')}</Subtle>
    </>
  );
}
