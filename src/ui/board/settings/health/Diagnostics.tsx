import { Button } from '@zendeskgarden/react-buttons';
import { Field, Textarea } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { diagnosticsOf } from '#workflows/health/diagnosticsOf.ts';
import type { Health } from '#workflows/health/Health.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { copyText } from '../../frame/copyText.ts';
import { Subtle } from '../../frame/Subtle.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';

/** A text for whoever helps, shown before anybody gets it. Some browsers let no page in a frame copy: it can be selected. */
export function Diagnostics({ health }: { health: Health }) {
  const { t } = useWords();
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const text = diagnosticsOf(health);
  const copy = async () => setCopied((await copyText(text)) ? 'yes' : 'refused');
  return (
    <Panel title={t('settings.health.diagnostics')}>
      <PanelBody>
        <Subtle as="p">{t('settings.health.diagnosticsWhat')}</Subtle>
        <Button size="small" onClick={() => void copy()}>
          {t('settings.health.copy')}
        </Button>
        {copied === 'yes' && <p role="status">{t('settings.health.copied')}</p>}
        {copied === 'refused' && (
          <Field>
            <Field.Label>{t('settings.health.copyByHand')}</Field.Label>
            <Textarea readOnly minRows={6} maxRows={12} value={text} />
          </Field>
        )}
      </PanelBody>
    </Panel>
  );
}
