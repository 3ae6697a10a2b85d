import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Input } from '@zendeskgarden/react-forms';
import { type FormEvent, useState } from 'react';
import styled from 'styled-components';
import { monthsIn } from '#domain/setting/monthsIn.ts';
import type { PrivacySetting } from '#domain/setting/Settings.ts';
import { tagsIn } from '#domain/setting/tagsIn.ts';
import type { Failure } from '#ports/Failure.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PlacePicker } from './PlacePicker.tsx';
import type { Places } from './usePlaces.ts';

const Form = styled.form`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
`;

const Parts = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
`;

type Saving =
  { readonly at: 'idle' | 'saving' | 'saved' } | { readonly at: 'failed'; readonly failure: Failure };

interface Props {
  readonly privacy: PrivacySetting;
  readonly places: Places;
  /** Gives why it was not saved, `null` where it was. */
  readonly onSave: (privacy: PrivacySetting) => Promise<Failure | null>;
}

/** Everything that is kept from the app, each with what it does. Saved together, since it is one record. */
export function PrivacyForm({ privacy, places, onSave }: Props) {
  const { t } = useWords();
  const [draft, setDraft] = useState(privacy);
  const [tags, setTags] = useState(privacy.excluded.tags.join(' '));
  const [months, setMonths] = useState(
    privacy.retentionMonths === null ? '' : String(privacy.retentionMonths),
  );
  const [saving, setSaving] = useState<Saving>({ at: 'idle' });
  const retentionMonths = monthsIn(months);
  const change = (changed: Partial<PrivacySetting>) => {
    setDraft({ ...draft, ...changed });
    setSaving({ at: 'idle' });
  };
  const exclude = (changed: Partial<PrivacySetting['excluded']>) =>
    change({ excluded: { ...draft.excluded, ...changed } });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (retentionMonths === undefined || saving.at === 'saving') return;
    setSaving({ at: 'saving' });
    const excluded = { ...draft.excluded, tags: tagsIn(tags) };
    const failure = await onSave({ ...draft, excluded, retentionMonths });
    setSaving(failure === null ? { at: 'saved' } : { at: 'failed', failure });
  };
  const { excluded, includedPrivateGroups, redacts, hidesTaggers } = draft;
  return (
    <Form onSubmit={(event) => void submit(event)}>
      <Panel title={t('settings.privacy.excludedTitle')}>
        <Parts>
          <p>{t('settings.privacy.excludedWhat')}</p>
          <PlacePicker
            legend={t('settings.privacy.groups')}
            hint={t('settings.privacy.groupsHint')}
            places={places.groups}
            chosen={excluded.groups}
            onChange={(groups) => exclude({ groups })}
          />
          <PlacePicker
            legend={t('settings.privacy.privateGroups')}
            hint={t('settings.privacy.privateGroupsHint')}
            places={places.groups.filter(({ isPublic }) => !isPublic)}
            chosen={includedPrivateGroups}
            onChange={(chosen) => change({ includedPrivateGroups: chosen })}
          />
          <PlacePicker
            legend={t('settings.privacy.brands')}
            hint={t('settings.privacy.brandsHint')}
            places={places.brands}
            chosen={excluded.brands}
            onChange={(brands) => exclude({ brands })}
          />
          <PlacePicker
            legend={t('settings.privacy.forms')}
            hint={t('settings.privacy.formsHint')}
            places={places.forms}
            chosen={excluded.forms}
            onChange={(forms) => exclude({ forms })}
          />
          <Field>
            <Field.Label>{t('settings.privacy.tags')}</Field.Label>
            <Field.Hint>{t('settings.privacy.tagsHint')}</Field.Hint>
            <Input
              isCompact
              dir="auto"
              value={tags}
              onChange={(event) => {
                setTags(event.currentTarget.value);
                setSaving({ at: 'idle' });
              }}
            />
          </Field>
        </Parts>
      </Panel>
      <Panel title={t('settings.privacy.storedTitle')}>
        <Parts>
          <Field>
            <Checkbox checked={redacts} onChange={() => change({ redacts: !redacts })}>
              <Field.Label>{t('settings.privacy.redacts')}</Field.Label>
              <Field.Hint>{t('settings.privacy.redactsHint')}</Field.Hint>
            </Checkbox>
          </Field>
          {!redacts && <SlimNotice>{t('settings.privacy.redactsOff')}</SlimNotice>}
          <Field>
            <Checkbox checked={hidesTaggers} onChange={() => change({ hidesTaggers: !hidesTaggers })}>
              <Field.Label>{t('settings.privacy.hidesTaggers')}</Field.Label>
              <Field.Hint>{t('settings.privacy.hidesTaggersHint')}</Field.Hint>
            </Checkbox>
          </Field>
          <Field>
            <Field.Label>{t('settings.privacy.retention')}</Field.Label>
            <Field.Hint>{t('settings.privacy.retentionHint')}</Field.Hint>
            <Input
              isCompact
              inputMode="numeric"
              value={months}
              onChange={(event) => {
                setMonths(event.currentTarget.value);
                setSaving({ at: 'idle' });
              }}
              {...(retentionMonths === undefined ? { validation: 'error' as const } : {})}
            />
            {retentionMonths === undefined && (
              <Field.Message validation="error">{t('settings.privacy.retentionWrong')}</Field.Message>
            )}
          </Field>
        </Parts>
      </Panel>
      {saving.at === 'failed' && <FailureNotice failure={saving.failure} />}
      {saving.at === 'saved' && <SlimNotice tone="subtle">{t('settings.privacy.saved')}</SlimNotice>}
      <div>
        <Button
          type="submit"
          isPrimary
          aria-disabled={saving.at === 'saving' || retentionMonths === undefined}
        >
          {t('action.save')}
        </Button>
      </div>
    </Form>
  );
}
