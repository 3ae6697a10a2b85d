import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useMayWrite } from '../../../parts/StandingContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { useToday } from '../../frame/useToday.ts';
import { TagPanel } from '../tags/TagsSection.tsx';
import { PeriodForm } from './PeriodForm.tsx';
import { ProposalsPanel } from './ProposalsPanel.tsx';
import { SincePart } from './SincePart.tsx';
import { SweepStatus } from './SweepStatus.tsx';
import { useHistory } from './useHistory.ts';

/** What customers asked before anybody tagged it: read once, then proposed as themes. */
export function HistorySection() {
  const { t } = useWords();
  const mayWrite = useMayWrite();
  const today = useToday();
  const isAdmin = useOutside().worker.role === 'admin';
  const { state, failure, isElsewhere, last, look, start, goOn, since, pause, stop } = useHistory();
  const isReading = state.at === 'reading';
  const sweep = state.at === 'loading' ? null : state.sweep;
  // Another period would leave a half-read one behind: only where somebody wants no more of that.
  const isHalf = sweep !== null && sweep.endedAt === null && sweep.isStopped !== true;
  return (
    <>
      <Panel title={t('settings.history.title')}>
        <PanelBody>
          <Subtle as="p">{t('settings.history.what')}</Subtle>
          {failure !== null && <FailureNotice failure={failure} />}
          {isElsewhere && <SlimNotice tone="subtle">{t('settings.history.elsewhere')}</SlimNotice>}
          {sweep !== null && (
            <SweepStatus
              sweep={sweep}
              isReading={isReading}
              mayRead={mayWrite}
              onPause={pause}
              onStop={() => stop(sweep)}
              onGoOn={() => goOn(sweep)}
            />
          )}
          {!isReading && !isHalf && state.at !== 'loading' && last !== null && (
            <SincePart last={last} mayRead={mayWrite} onSince={() => since(last.sweep, today)} />
          )}
          {!isReading && !isHalf && state.at !== 'loading' && (
            <PeriodForm
              isBusy={state.at === 'counting'}
              looked={state.at === 'counted' ? state : null}
              mayRead={mayWrite}
              onLook={look}
              onStart={start}
            />
          )}
        </PanelBody>
      </Panel>
      {sweep !== null && !isReading && <ProposalsPanel key={`${sweep.position?.at} ${sweep.until}`} />}
      {sweep !== null && isAdmin && (
        <TagPanel of="swept" title={t('settings.history.tag')} what={t('settings.history.tagWhat')} />
      )}
    </>
  );
}
