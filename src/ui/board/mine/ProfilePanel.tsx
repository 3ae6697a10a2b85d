import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Fieldset, Input } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { AreaId } from '#domain/basis/Id.ts';
import { type AgentProfile, NO_PROFILE, wordsTyped } from '#domain/champion/AgentProfile.ts';
import type { Failure } from '#ports/Failure.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useMayWrite } from '../../parts/StandingContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useProfiles } from '../champion/useProfiles.ts';
import { Panel } from '../frame/Panel.tsx';
import { PanelBody } from '../frame/PanelBody.tsx';
import { Subtle } from '../frame/Subtle.tsx';
import { useAreas } from '../themes/useAreas.ts';

/** What one knows: colleagues see it where they look for somebody, and vacant themes are offered by it. */
export function ProfilePanel() {
  const { t } = useWords();
  const { worker } = useBoardOutside();
  const mayWrite = useMayWrite();
  const read = useProfiles([worker.id]);
  if (read === null || !mayWrite) return null;
  const known = read.get(worker.id) ?? NO_PROFILE;
  return (
    <Panel title={t('mine.profile.title')}>
      <ProfileForm key={JSON.stringify(known)} known={known} />
    </Panel>
  );
}

function ProfileForm({ known }: { readonly known: AgentProfile }) {
  const { t } = useWords();
  const { worker, profiles } = useBoardOutside();
  const areas = [...useAreas().values()];
  const [chosen, setChosen] = useState<readonly AreaId[]>(known.areas);
  const [typed, setTyped] = useState(known.words.join(', '));
  const [saving, setSaving] = useState<'idle' | 'saving' | 'saved' | Failure>('idle');
  const offered = areas.filter(({ id, isRetired }) => !isRetired || chosen.includes(id));
  const save = async () => {
    if (saving === 'saving') return;
    setSaving('saving');
    const saved = await profiles.save(worker.id, { areas: chosen, words: wordsTyped(typed) });
    setSaving(saved.ok ? 'saved' : saved.failure);
  };
  return (
    <PanelBody>
      <Subtle as="p">{t('mine.profile.what')}</Subtle>
      {offered.length > 0 && (
        <Fieldset isCompact>
          <Fieldset.Legend>{t('mine.profile.areas')}</Fieldset.Legend>
          {offered.map(({ id, name }) => (
            <Field key={id}>
              <Checkbox
                checked={chosen.includes(id)}
                onChange={() => {
                  setSaving('idle');
                  setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
                }}
              >
                <Field.Label isRegular dir="auto">
                  {name}
                </Field.Label>
              </Checkbox>
            </Field>
          ))}
        </Fieldset>
      )}
      <Field>
        <Field.Label>{t('mine.profile.words')}</Field.Label>
        <Field.Hint>{t('mine.profile.wordsHint')}</Field.Hint>
        <Input
          isCompact
          dir="auto"
          maxLength={600}
          value={typed}
          onChange={({ currentTarget }) => {
            setSaving('idle');
            setTyped(currentTarget.value);
          }}
        />
      </Field>
      <div>
        <Button size="small" aria-disabled={saving === 'saving'} onClick={() => void save()}>
          {t('action.save')}
        </Button>
      </div>
      {saving === 'saved' && <p role="status">{t('mine.profile.saved')}</p>}
      {typeof saving === 'object' && <FailureNotice failure={saving} onRetry={() => void save()} />}
    </PanelBody>
  );
}
