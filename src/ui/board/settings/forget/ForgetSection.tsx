import { useSettings } from '../../../parts/useSettings.ts';
import { SettingsRoom } from '../SettingsRoom.tsx';
import { CleanUpPanel } from './CleanUpPanel.tsx';
import { ForgetPanel } from './ForgetPanel.tsx';

/** Deleting what is stored: of one person, or of long ago. */
export function ForgetSection() {
  const tools = useSettings();
  return (
    <>
      <ForgetPanel />
      <SettingsRoom tools={tools} about="privacy">
        {({ privacy }) => <CleanUpPanel months={privacy.retentionMonths} />}
      </SettingsRoom>
    </>
  );
}
