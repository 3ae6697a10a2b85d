import { useSettings } from '../../../parts/useSettings.ts';
import { SettingsRoom } from '../SettingsRoom.tsx';
import { QuotesPanel } from '../quotes/QuotesPanel.tsx';
import { CleanUpPanel } from './CleanUpPanel.tsx';
import { ForgetPanel } from './ForgetPanel.tsx';

/** Deleting what is stored: of one person, of long ago, or of what is no more. */
export function ForgetSection() {
  const tools = useSettings();
  return (
    <>
      <ForgetPanel />
      <SettingsRoom tools={tools} about="privacy">
        {({ privacy }) => <CleanUpPanel months={privacy.retentionMonths} />}
      </SettingsRoom>
      <QuotesPanel />
    </>
  );
}
