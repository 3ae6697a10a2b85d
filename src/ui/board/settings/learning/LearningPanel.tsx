import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { LearningSetting } from '#domain/setting/LearningSetting.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import type { SettingsTools } from '../../../parts/useSettings.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { useLearning } from './useLearning.ts';

/** Whether the account learns, learning now, and forgetting what was learnt. */
export function LearningPanel({
  learning,
  save,
}: {
  learning: LearningSetting;
  save: SettingsTools['save'];
}) {
  const { t, date } = useWords();
  const { state, learn, stop, setOn, reset } = useLearning(learning, save);
  const [isAsked, setAsked] = useState(false);
  const isBusy = state.at === 'learning' || state.at === 'saving';
  const { since, isOn, model } = learning;
  return (
    <Panel title={t('settings.section.learning')}>
      <PanelBody>
        <Subtle as="p">{t('settings.learning.what')}</Subtle>
        <Field>
          <Checkbox checked={isOn} disabled={isBusy} onChange={() => setOn(!isOn)}>
            <Field.Label>{t('settings.learning.isOn')}</Field.Label>
            <Field.Hint>{t('settings.learning.isOnHint')}</Field.Hint>
          </Checkbox>
        </Field>
        {since !== null && <Subtle as="p">{t('settings.learning.since', { date: date(since) })}</Subtle>}
        <Actions>
          <Button size="small" disabled={isBusy} onClick={learn}>
            {t(model === null ? 'settings.learning.learn' : 'settings.learning.learnAgain')}
          </Button>
          {model !== null && !isAsked && (
            <Button size="small" isDanger disabled={isBusy} onClick={() => setAsked(true)}>
              {t('settings.learning.reset')}
            </Button>
          )}
        </Actions>
        {isAsked && model !== null && (
          <div>
            <p>{t('settings.learning.resetAsked')}</p>
            <Actions>
              <Button size="small" isDanger disabled={isBusy} onClick={reset}>
                {t('settings.learning.resetNow')}
              </Button>
              <Button size="small" isBasic onClick={() => setAsked(false)}>
                {t('action.cancel')}
              </Button>
            </Actions>
          </div>
        )}
        {state.at === 'learning' && (
          <p role="status">
            {t('settings.learning.reading', { done: state.done, total: state.total })}{' '}
            <Button isLink size="small" onClick={stop}>
              {t('settings.tags.stop')}
            </Button>
          </p>
        )}
        {state.at === 'saved' && <p role="status">{t('settings.learning.saved')}</p>}
        {state.at === 'tooLittle' && <p role="status">{t('settings.learning.tooLittle')}</p>}
        {state.at === 'failed' && <FailureNotice failure={state.failure} onRetry={learn} />}
      </PanelBody>
    </Panel>
  );
}
