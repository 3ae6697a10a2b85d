import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import type { Failure } from '#ports/Failure.ts';
import { type ExportForm, exportThemes } from '#workflows/exchange/exportThemes.ts';
import { loadThemes } from '#workflows/loadThemes.ts';
import { applyNumbers } from '#workflows/sync/applyNumbers.ts';
import { isWhole } from '#workflows/sync/isWhole.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useAbortSignal } from '../../../parts/useAbortSignal.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Actions } from '../../frame/Actions.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { saveFile } from '../../frame/saveFile.ts';

const FORMS = {
  'themes.csv': 'themes',
  'mentions.csv': 'mentions',
  'decisions.csv': 'decisions',
  json: 'json',
} as const satisfies Record<ExportForm, string>;

/** Themes, what customers asked and what was decided, as files for other programs. */
export function ExportPanel() {
  const { t } = useWords();
  const outside = useBoardOutside();
  const signal = useAbortSignal();
  const [outcome, setOutcome] = useState<
    | { at: 'working' }
    | { at: 'done'; name: string; isPart: boolean }
    | { at: 'failed'; failure: Failure }
    | null
  >(null);
  const save = async (form: ExportForm) => {
    setOutcome({ at: 'working' });
    const [loaded, state, numbers] = await Promise.all([
      loadThemes(outside, signal(), Infinity),
      outside.accountReplica.state(),
      outside.accountReplica.numbers(),
    ]);
    if (!loaded.ok) return setOutcome({ at: 'failed', failure: loaded.failure });
    const themes =
      numbers.ok && numbers.value !== null
        ? applyNumbers(loaded.value.themes, numbers.value)
        : loaded.value.themes;
    const file = await exportThemes(outside, themes, form, signal());
    if (!file.ok) return setOutcome({ at: 'failed', failure: file.failure });
    saveFile(file.value.name, file.value.text, form === 'json' ? 'application/json' : 'text/csv');
    setOutcome({ at: 'done', name: file.value.name, isPart: !state.ok || !isWhole(state.value) });
  };
  return (
    <Panel title={t('settings.exchange.export')}>
      <PanelBody>
        <Subtle as="p">{t('settings.exchange.exportWhat')}</Subtle>
        <Actions>
          {Object.entries(FORMS).map(([form, word]) => (
            <Button
              key={form}
              size="small"
              disabled={outcome?.at === 'working'}
              onClick={() => void save(form as ExportForm)}
            >
              {t(`settings.exchange.form.${word}`)}
            </Button>
          ))}
        </Actions>
        {outcome?.at === 'done' && (
          <p role="status">{t('settings.exchange.saved', { name: outcome.name })}</p>
        )}
        {outcome?.at === 'done' && outcome.isPart && <SlimNotice>{t('settings.exchange.part')}</SlimNotice>}
        {outcome?.at === 'failed' && <FailureNotice failure={outcome.failure} />}
      </PanelBody>
    </Panel>
  );
}
