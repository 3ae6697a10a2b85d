import { Field, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import styled from 'styled-components';
import { type RollupSetting, rollupSettingOf } from '#domain/setting/RollupSetting.ts';
import type { Failure } from '#ports/Failure.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useSettings } from '../../../parts/useSettings.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { weekdayText } from '../../rollup/weekdayText.ts';
import { SettingsRoom } from '../SettingsRoom.tsx';
import { TestsPanel } from './TestsPanel.tsx';
import { ActivePanel } from './ActivePanel.tsx';

/** The days on which weeks begin somewhere. */
const BEGINNINGS = [1, 0, 6] as const;

const Rooms = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.md};
`;

/** How rollups of the account count. What is chosen is saved at once: another choice takes it back. */
export function RollupSection() {
  const { t, locale } = useWords();
  const tools = useSettings();
  const [saving, setSaving] = useState<'idle' | 'saving' | 'saved' | Failure>('idle');
  const change = async (setting: RollupSetting) => {
    setSaving('saving');
    const saved = await tools.save('rollup', setting);
    setSaving(saved.ok ? 'saved' : saved.failure);
  };
  return (
    <SettingsRoom tools={tools} about="rollup">
      {({ rollup }) => {
        const setting = rollupSettingOf(rollup);
        return (
          <Rooms>
            <Panel title={t('board.nav.rollup')}>
              <PanelBody>
                <Field>
                  <Field.Label>{t('settings.rollup.weekStart')}</Field.Label>
                  <Field.Hint>{t('settings.rollup.weekHint')}</Field.Hint>
                  <Select
                    isCompact
                    value={String(setting.weekStart)}
                    disabled={saving === 'saving'}
                    onChange={({ currentTarget }) =>
                      void change({ ...setting, weekStart: Number(currentTarget.value) })
                    }
                  >
                    {BEGINNINGS.map((day) => (
                      <option key={day} value={String(day)}>
                        {weekdayText(day, locale)}
                      </option>
                    ))}
                  </Select>
                </Field>
                {saving === 'saved' && <p role="status">{t('settings.pilot.saved')}</p>}
                {typeof saving === 'object' && <FailureNotice failure={saving} />}
              </PanelBody>
            </Panel>
            <TestsPanel tests={setting.tests} onChange={(tests) => void change({ ...setting, tests })} />
            <ActivePanel
              active={setting.active}
              onSave={(active) => tools.save('rollup', { ...setting, active })}
            />
          </Rooms>
        );
      }}
    </SettingsRoom>
  );
}
