import { Button } from '@zendeskgarden/react-buttons';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { RepairAsked } from './RepairAsked.tsx';
import { useTagCheck } from './useTagCheck.ts';

/** Whether tickets bear the tags that their mentions ask for: first only looked at, changed only when an admin asks for it. */
export function TagsSection() {
  const { t } = useWords();
  return <TagPanel of="tagged" title={t('settings.section.tags')} what={t('settings.tags.what')} />;
}

interface Props {
  readonly of: 'tagged' | 'swept';
  readonly title: string;
  readonly what: string;
}

/** A check of such tickets, and what may follow from it. */
export function TagPanel({ of, title, what }: Props) {
  const { t } = useWords();
  const { state, check, ask, repair, stop } = useTagCheck(of);
  const isBusy = state.at === 'checking' || state.at === 'repairing';
  return (
    <Panel title={title}>
      <PanelBody>
        <Subtle as="p">{what}</Subtle>
        {!isBusy && (
          <Button size="small" onClick={check}>
            {t(state.at === 'idle' ? 'settings.tags.check' : 'settings.tags.checkAgain')}
          </Button>
        )}
        {isBusy && (
          <p role="status">
            {t(`settings.tags.${state.at}`, { done: state.done, total: state.total })}{' '}
            <Button isLink size="small" onClick={stop}>
              {t('settings.tags.stop')}
            </Button>
          </p>
        )}
        {state.at === 'failed' && <FailureNotice failure={state.failure} onRetry={check} />}
        {(state.at === 'checked' || state.at === 'asked') && (
          <>
            <Found state={state} />
            {state.at === 'asked' ? (
              <RepairAsked count={repairable(state).length} onRepair={repair} onCancel={() => ask(false)} />
            ) : (
              repairable(state).length > 0 && (
                <Button size="small" onClick={() => ask(true)}>
                  {t('settings.tags.repair', { count: repairable(state).length })}
                </Button>
              )
            )}
          </>
        )}
        {state.at === 'repaired' && (
          <>
            <p role="status">
              {t('settings.tags.repaired', { count: state.repair.done })}{' '}
              {state.repair.alreadyRight > 0 &&
                t('settings.tags.alreadyRight', { count: state.repair.alreadyRight })}
            </p>
            {state.repair.left.length > 0 && (
              <SlimNotice>{t('settings.tags.left', { count: state.repair.left.length })}</SlimNotice>
            )}
            <DifferenceList left={state.repair.left} />
          </>
        )}
      </PanelBody>
    </Panel>
  );
}

type Checked = Extract<ReturnType<typeof useTagCheck>['state'], { at: 'checked' | 'asked' }>;

function repairable({ check }: Checked) {
  return check.differences.filter(({ isYoung }) => !isYoung);
}

/** What the check found, in numbers first, and what they rest on. */
function Found({ state }: { state: Checked }) {
  const { t } = useWords();
  const { check } = state;
  const wrong = repairable(state);
  const young = check.differences.length - wrong.length;
  return (
    <>
      <p role="status">
        {wrong.length === 0 ? t('settings.tags.agree') : t('settings.tags.found', { count: wrong.length })}
      </p>
      <Subtle as="p">
        {t('settings.tags.coverage', { done: check.checked, total: check.total })}{' '}
        {check.excluded > 0 && t('settings.tags.excluded', { count: check.excluded })}{' '}
        {check.gone > 0 && t('settings.tags.gone', { count: check.gone })}{' '}
        {young > 0 && t('settings.tags.young', { count: young })}
      </Subtle>
      {!check.isWhole && <SlimNotice tone="subtle">{t('settings.tags.notWhole')}</SlimNotice>}
      {check.stopped !== null && check.stopped.kind !== 'cancelled' && (
        <FailureNotice failure={check.stopped} />
      )}
      <DifferenceList differences={wrong} />
    </>
  );
}
