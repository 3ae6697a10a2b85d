import { asLadder } from '#domain/setting/Ladder.ts';
import { useSettings } from '../../../parts/useSettings.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { usualLadder } from '../../pack/usualLadder.ts';
import { SettingsRoom } from '../SettingsRoom.tsx';
import { LadderForm } from './LadderForm.tsx';

/** What evidence packs go by: areas, what counts in each, and what levels I to III mean. */
export function LadderSection() {
  const { t } = useWords();
  const tools = useSettings();
  return (
    <SettingsRoom tools={tools} about="ladder">
      {(settings) => {
        const ladder = asLadder(settings.ladder) ?? usualLadder(t);
        return (
          <Panel
            title={t('settings.section.ladder')}
            aside={<Subtle>{t('outcome.pack.ladder', { version: String(ladder.version + 1) })}</Subtle>}
          >
            <PanelBody>
              <Subtle as="p">{t('outcome.ladder.what')}</Subtle>
              <LadderForm key={ladder.version} ladder={ladder} save={tools.save} />
            </PanelBody>
          </Panel>
        );
      }}
    </SettingsRoom>
  );
}
