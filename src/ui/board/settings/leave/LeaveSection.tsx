import { Button } from '@zendeskgarden/react-buttons';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { DifferenceList } from '../tags/DifferenceList.tsx';
import { ReceiptView } from './ReceiptView.tsx';
import { RemovalForm } from './RemovalForm.tsx';
import { UntagForm } from './UntagForm.tsx';
import { useLeaving } from './useLeaving.ts';

/** Removing everything: looked at first, exported, then tags, then the data, each only when an admin says so. */
export function LeaveSection() {
  const { t } = useWords();
  const { state, failure, look, download, untag, remove, stop } = useLeaving();
  if (state.at === 'removed') return <ReceiptView receipt={state.receipt} />;
  const isBusy = state.at === 'busy';
  const plan = state.at === 'idle' ? null : state.plan;
  const isThere = plan !== null && plan.objects.length + plan.macros.length > 0;
  return (
    <Panel title={t('settings.section.leave')}>
      <PanelBody>
        <Subtle as="p">{t('settings.leave.what')}</Subtle>
        {failure !== null && <FailureNotice failure={failure} />}
        {isBusy && (
          <p role="status">
            {t(`settings.leave.doing.${state.doing}`, { done: state.done, total: state.total })}{' '}
            <Button isLink size="small" onClick={stop}>
              {t('settings.tags.stop')}
            </Button>
          </p>
        )}
        {!isBusy && (
          <Button size="small" onClick={look}>
            {t(plan === null ? 'settings.leave.look' : 'settings.leave.lookAgain')}
          </Button>
        )}
        {plan !== null && !isThere && <p role="status">{t('settings.leave.nothing')}</p>}
        {state.at === 'planned' && (
          <>
            <ul>
              {state.plan.objects.map(({ key, records }) => (
                <li key={key}>
                  {records === null
                    ? t('settings.leave.object', { object: key })
                    : t('settings.leave.records', { object: key, count: records })}
                </li>
              ))}
              <li>{t('settings.leave.macros', { count: state.plan.macros.length })}</li>
              <li>{t('settings.leave.tickets', { count: state.plan.tickets.length })}</li>
            </ul>
            {isThere && (
              <>
                <Button size="small" onClick={download}>
                  {t('settings.leave.export')}
                </Button>
                {state.isExported && <p role="status">{t('settings.leave.exported')}</p>}
              </>
            )}
            {state.plan.tickets.length > 0 && <UntagForm count={state.plan.tickets.length} onUntag={untag} />}
            {state.untagging !== null && (
              <>
                <p role="status">{t('settings.tags.repaired', { count: state.untagging.done })}</p>
                <DifferenceList left={state.untagging.left} />
              </>
            )}
            {isThere && <RemovalForm isExported={state.isExported} onRemove={remove} />}
          </>
        )}
      </PanelBody>
    </Panel>
  );
}
