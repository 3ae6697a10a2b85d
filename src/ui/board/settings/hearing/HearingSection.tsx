import { useSettings } from '../../../parts/useSettings.ts';
import { SettingsRoom } from '../SettingsRoom.tsx';
import { HearingForm } from './HearingForm.tsx';

/** What is heard in tickets and offered for tagging, and what the tickets' tags begin with. */
export function HearingSection() {
  const tools = useSettings();
  return (
    <SettingsRoom tools={tools} about="hearing">
      {({ hearing }) => <HearingForm hearing={hearing} save={tools.save} />}
    </SettingsRoom>
  );
}
