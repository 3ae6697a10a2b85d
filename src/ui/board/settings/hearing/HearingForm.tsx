import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import type { FormEvent } from 'react';
import styled from 'styled-components';
import type { HearingSetting } from '#domain/setting/HearingSetting.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import type { SettingsTools } from '../../../parts/useSettings.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { OnList } from './OnList.tsx';
import { useHearingForm } from './useHearingForm.ts';

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
`;

const KINDS = ['request', 'bug', 'documentation'] as const;
/** Those that are heard by themselves (see `language/`), as Zendesk and browsers name them. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'ja'] as const;

interface Props {
  readonly hearing: HearingSetting;
  readonly save: SettingsTools['save'];
}

/** Kinds, languages and what tags begin with; saved together, since they are one record. */
export function HearingForm({ hearing, save }: Props) {
  const { t, locale } = useWords();
  const form = useHearingForm(hearing, save);
  const { saving, fault, prefix } = form;
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const older = hearing.tagPrefixes.filter((one) => one !== prefix);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.store();
  };
  return (
    <Form noValidate onSubmit={submit}>
      <Panel title={t('settings.hearing.heardTitle')}>
        <PanelBody>
          <OnList
            legend={t('settings.hearing.kinds')}
            hint={t('settings.hearing.kindsHint')}
            choices={KINDS.map((id) => ({ id, name: t(`kind.${id}`) }))}
            off={form.kindsOff}
            wrong={form.hearsNothing ? t('settings.hearing.hearsNothing') : null}
            onToggle={form.toggleKind}
          />
          <OnList
            legend={t('settings.hearing.languages')}
            hint={t('settings.hearing.languagesHint')}
            choices={LANGUAGES.map((id) => ({ id, name: names.of(id) ?? id }))}
            off={form.languagesOff}
            wrong={null}
            onToggle={form.toggleLanguage}
          />
        </PanelBody>
      </Panel>
      <Panel title={t('settings.hearing.tagsTitle')}>
        <PanelBody>
          <Field>
            <Field.Label>{t('settings.hearing.prefix')}</Field.Label>
            <Field.Hint>{t('settings.hearing.prefixHint')}</Field.Hint>
            <Input
              isCompact
              style={{ display: 'block', maxWidth: 200 }}
              autoComplete="off"
              spellCheck={false}
              value={form.typed}
              onChange={({ currentTarget }) => form.setTyped(currentTarget.value)}
              {...(fault === null ? {} : { validation: 'error' as const })}
            />
            {fault !== null && (
              <Field.Message validation="error">{t(`settings.hearing.prefixWrong.${fault}`)}</Field.Message>
            )}
          </Field>
          {fault === null && (
            <Subtle as="p">
              {t('settings.hearing.example', {
                kind: `${prefix}request`,
                theme: `${prefix}csv_export_4f7k2m9q1x`,
              })}
            </Subtle>
          )}
          {fault === null && form.isNewPrefix && (
            <SlimNotice tone="subtle">
              {t('settings.hearing.older', { older: older.map((one) => `${one}…`).join(', '), prefix })}
            </SlimNotice>
          )}
          {saving.at === 'taken' && (
            <SlimNotice>{t('settings.hearing.taken', { prefix, tags: saving.tags.join(', ') })}</SlimNotice>
          )}
        </PanelBody>
      </Panel>
      {saving.at === 'failed' && <FailureNotice failure={saving.failure} onRetry={form.store} />}
      {saving.at === 'saved' && <SlimNotice tone="subtle">{t('settings.hearing.saved')}</SlimNotice>}
      <div>
        <Button type="submit" isPrimary aria-disabled={saving.at === 'saving' || !form.isSound}>
          {t('action.save')}
        </Button>
      </div>
    </Form>
  );
}
