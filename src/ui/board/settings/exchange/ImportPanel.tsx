import { Button } from '@zendeskgarden/react-buttons';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useMayWrite } from '../../../parts/StandingContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { FileButton } from '../../frame/FileButton.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { MappingForm } from './MappingForm.tsx';
import { PlanView } from './PlanView.tsx';
import { type ImportState, useImport } from './useImport.ts';

/** Themes and what customers asked, from another tool's CSV. */
export function ImportPanel() {
  const { t } = useWords();
  const mayWrite = useMayWrite();
  const tools = useImport();
  const { state, failure } = tools;
  return (
    <Panel title={t('settings.exchange.import')}>
      <PanelBody>
        <Subtle as="p">{t('settings.exchange.importWhat')}</Subtle>
        <div>
          <FileButton
            label={t('settings.exchange.choose')}
            kind="table"
            isDisabled={!mayWrite || state.at === 'running' || state.at === 'reading'}
            onFile={tools.open}
          />
        </div>
        {failure !== null && <FailureNotice failure={failure} />}
        {state.at === 'reading' && <p role="status">{t('settings.exchange.reading')}</p>}
        {(state.at === 'mapped' || state.at === 'planning') && (
          <MappingForm
            file={state.file}
            isBusy={state.at === 'planning'}
            onChange={tools.change}
            onLook={tools.look}
          />
        )}
        {state.at === 'mapped' && state.plan !== null && <PlanView plan={state.plan} onRun={tools.run} />}
        {state.at === 'planning' && (
          <p role="status">
            {t('settings.exchange.planning', { done: state.lines, total: state.file.table.rows.length })}{' '}
            <Button isLink size="small" onClick={tools.stop}>
              {t('settings.tags.stop')}
            </Button>
          </p>
        )}
        {state.at === 'running' && (
          <p role="status">
            {t(`settings.exchange.${state.doing}`, { done: state.done, total: state.total })}{' '}
            <Button isLink size="small" disabled={state.isStopping} onClick={tools.stop}>
              {t('settings.tags.stop')}
            </Button>
          </p>
        )}
        {state.at === 'ended' && <Ended state={state} tools={tools} />}
      </PanelBody>
    </Panel>
  );
}

interface EndedProps {
  readonly state: Extract<ImportState, { at: 'ended' }>;
  readonly tools: ReturnType<typeof useImport>;
}

/** How it ended, and what can be done now: go on where it stopped, or take it all back. */
function Ended({ state, tools }: EndedProps) {
  const { t } = useWords();
  const { doing, end, plan } = state;
  const isWhole = end.failure === null;
  return (
    <>
      <p role="status">
        {isWhole
          ? t(`settings.exchange.${doing}Done`, { count: plan.mentions.length })
          : t(`settings.exchange.${doing}Stopped`, { done: end.written, total: end.total })}
      </p>
      {end.failure !== null && end.failure.kind !== 'cancelled' && <FailureNotice failure={end.failure} />}
      <Actions>
        {!isWhole && (
          <Button size="small" onClick={() => tools.goOn(state)}>
            {t('settings.exchange.goOn')}
          </Button>
        )}
        {doing === 'importing' && (
          <Button size="small" onClick={() => tools.undo(plan)}>
            {t('settings.exchange.undo')}
          </Button>
        )}
      </Actions>
    </>
  );
}
