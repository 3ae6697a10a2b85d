import { useSettings } from '../../../parts/useSettings.ts';
import { useWords } from '../../../parts/Words.tsx';
import { Panel } from '../../frame/Panel.tsx';
import { PanelBody } from '../../frame/PanelBody.tsx';
import { Subtle } from '../../frame/Subtle.tsx';
import { SettingsRoom } from '../SettingsRoom.tsx';
import { AnswersForm } from './AnswersForm.tsx';

/** What pitches and their answers go by: product's planning cycle, how many at a time, and from how many people on. */
export function AnswersSection() {
  const { t } = useWords();
  const tools = useSettings();
  return (
    <SettingsRoom tools={tools} about="answers">
      {({ answers }) => (
        <Panel title={t('settings.section.answers')}>
          <PanelBody>
            <Subtle as="p">{t('pitches.settings.what')}</Subtle>
            <AnswersForm answers={answers} save={tools.save} />
          </PanelBody>
        </Panel>
      )}
    </SettingsRoom>
  );
}
