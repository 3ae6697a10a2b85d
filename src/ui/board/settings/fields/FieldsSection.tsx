import { Skeleton } from '@zendeskgarden/react-loaders';
import { FailureNotice } from '../../../parts/FailureNotice.tsx';
import { useSettings } from '../../../parts/useSettings.ts';
import { SettingsRoom } from '../SettingsRoom.tsx';
import { FieldsForm } from './FieldsForm.tsx';
import { useFieldsLook } from './useFieldsLook.ts';

/** Which of the account's own fields say what a customer pays for. */
export function FieldsSection() {
  const tools = useSettings();
  const { read, again } = useFieldsLook();
  return (
    <SettingsRoom tools={tools} about="fields">
      {({ fields }) => {
        if (read.at === 'loading') return <Skeleton width="60%" height="16px" />;
        if (read.at === 'failed') return <FailureNotice failure={read.failure} onRetry={again} />;
        return (
          <FieldsForm
            setting={fields}
            look={read.look}
            onSave={async (changed) => {
              const saved = await tools.save('fields', changed);
              return saved.ok ? null : saved.failure;
            }}
          />
        );
      }}
    </SettingsRoom>
  );
}
