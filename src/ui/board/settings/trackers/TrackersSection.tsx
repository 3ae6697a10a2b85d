import styled from 'styled-components';
import { TRACKERS } from '#domain/setting/TrackerSetting.ts';
import { useSettings } from '../../../parts/useSettings.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { SettingsRoom } from '../SettingsRoom.tsx';
import { TrackerForm } from './TrackerForm.tsx';

const Forms = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.space.lg};
`;

/** Where themes may be sent, and whether customers’ words may go with them. Nothing leaves the account before an admin says so here. */
export function TrackersSection() {
  const { t } = useWords();
  const tools = useSettings();
  return (
    <SettingsRoom tools={tools} about="trackers">
      {({ trackers }) => (
        <Panel title={t('settings.section.trackers')}>
          <PanelBody>
            <Subtle as="p">{t('trackers.settings.what')}</Subtle>
            <Forms>
              {TRACKERS.map((tracker) => (
                <TrackerForm
                  key={tracker}
                  tracker={tracker}
                  setting={trackers.find((one) => one.tracker === tracker) ?? null}
                  onSave={(setting) =>
                    tools.save('trackers', [...trackers.filter((one) => one.tracker !== tracker), setting])
                  }
                />
              ))}
            </Forms>
          </PanelBody>
        </Panel>
      )}
    </SettingsRoom>
  );
}
