import { Button } from '@zendeskgarden/react-buttons';
import { Skeleton } from '@zendeskgarden/react-loaders';
import { useState } from 'react';
import type { AgentGroup } from '#ports/AccountPlaces.ts';
import type { Failure } from '#ports/Failure.ts';
import type { PilotSetting } from '#domain/setting/Settings.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { type SettingsTools, useSettings } from '../../../parts/useSettings.ts';
import { useWords } from '../../../parts/Words.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { PlacePicker } from '../privacy/PlacePicker.tsx';
import { SettingsRoom } from '../SettingsRoom.tsx';
import { useGroups } from './useGroups.ts';

/** Which groups try the app out; everybody where none is ticked. */
export function PilotSection() {
  const { t } = useWords();
  const tools = useSettings();
  const { groups, again } = useGroups();
  return (
    <SettingsRoom tools={tools} about="pilot">
      {({ pilot }) => (
        <Panel title={t('settings.section.pilot')}>
          <PanelBody>
            <Subtle as="p">{t('settings.pilot.what')}</Subtle>
            {groups.at === 'loading' && <Skeleton width="60%" height="16px" />}
            {groups.at === 'failed' && <FailureNotice failure={groups.failure} onRetry={again} />}
            {groups.at === 'shown' && <PilotForm groups={groups.groups} pilot={pilot} save={tools.save} />}
          </PanelBody>
        </Panel>
      )}
    </SettingsRoom>
  );
}

interface Props {
  readonly groups: readonly AgentGroup[];
  readonly pilot: PilotSetting;
  readonly save: SettingsTools['save'];
}

function PilotForm({ groups, pilot, save }: Props) {
  const { t } = useWords();
  const { refresh } = useBoard();
  const [chosen, setChosen] = useState(pilot.groups);
  const [saving, setSaving] = useState<'idle' | 'saving' | 'saved' | Failure>('idle');
  const store = async () => {
    setSaving('saving');
    const saved = await save('pilot', { groups: chosen });
    setSaving(saved.ok ? 'saved' : saved.failure);
    if (saved.ok) refresh();
  };
  return (
    <>
      <PlacePicker
        legend={t('settings.pilot.groups')}
        hint={t(chosen.length === 0 ? 'settings.pilot.everybody' : 'settings.pilot.onlyThese')}
        places={groups}
        chosen={chosen}
        onChange={(next) => {
          setChosen(next);
          setSaving('idle');
        }}
      />
      <Button size="small" disabled={saving === 'saving'} onClick={() => void store()}>
        {t('action.save')}
      </Button>
      {saving === 'saved' && <p role="status">{t('settings.pilot.saved')}</p>}
      {typeof saving === 'object' && <FailureNotice failure={saving} onRetry={() => void store()} />}
    </>
  );
}
