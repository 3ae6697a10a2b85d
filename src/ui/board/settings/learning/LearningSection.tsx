import { asLearntModel } from '#domain/setting/asLearntModel.ts';
import type { LearningSetting } from '#domain/setting/LearningSetting.ts';
import { type SettingsTools, useSettings } from '../../../parts/useSettings.ts';
import { SettingsRoom } from '../SettingsRoom.tsx';
import { LearningPanel } from './LearningPanel.tsx';
import { LearntPanel } from './LearntPanel.tsx';

/** What the account learns from tags and dismissals: whether it does, what it has learnt, and how to begin anew. */
export function LearningSection() {
  const tools = useSettings();
  return (
    <SettingsRoom tools={tools} about="learning">
      {({ learning }) => <LearningPanels learning={learning} save={tools.save} />}
    </SettingsRoom>
  );
}

function LearningPanels({ learning, save }: { learning: LearningSetting; save: SettingsTools['save'] }) {
  const model = asLearntModel(learning.model);
  return (
    <>
      <LearningPanel learning={learning} save={save} />
      {model !== null && <LearntPanel model={model} />}
    </>
  );
}
