import { Skeleton } from '@zendeskgarden/react-loaders';
import { useEffect } from 'react';
import { noteGroups } from '#workflows/noteGroups.ts';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useSettings } from '../../../parts/useSettings.ts';
import { SettingsRoom } from '../SettingsRoom.tsx';
import { PrivacyForm } from './PrivacyForm.tsx';
import { usePlaces } from './usePlaces.ts';

/** What is neither read nor stored nor shown, as admins decide. */
export function PrivacySection() {
  const tools = useSettings();
  const { read, again } = usePlaces();
  const outside = useOutside();
  const book = tools.read.at === 'shown' ? tools.read.loaded.book : null;
  useEffect(() => {
    if (book !== null && read.at === 'here') void noteGroups(outside, read.places.groups, book.notedGroups);
  }, [outside, book, read]);
  return (
    <SettingsRoom tools={tools} about="privacy">
      {({ privacy }) => {
        if (read.at === 'loading') return <Skeleton width="60%" height="16px" />;
        if (read.at === 'failed') return <FailureNotice failure={read.failure} onRetry={again} />;
        return (
          <PrivacyForm
            privacy={privacy}
            places={read.places}
            onSave={async (changed) => {
              const saved = await tools.save('privacy', changed);
              return saved.ok ? null : saved.failure;
            }}
          />
        );
      }}
    </SettingsRoom>
  );
}
