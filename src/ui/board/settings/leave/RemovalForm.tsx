import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';

interface Props {
  readonly isExported: boolean;
  readonly onRemove: () => void;
}

/** Removes only after an export, and after the account's name was typed. */
export function RemovalForm({ isExported, onRemove }: Props) {
  const { t } = useWords();
  const { worker } = useOutside();
  const [typed, setTyped] = useState('');
  const isSure = isExported && typed.trim() === worker.subdomain;
  return (
    <>
      <SlimNotice tone="danger">{t('settings.leave.warning')}</SlimNotice>
      <Field>
        <Field.Label>{t('settings.leave.type', { subdomain: worker.subdomain })}</Field.Label>
        {!isExported && <Field.Hint>{t('settings.leave.exportFirst')}</Field.Hint>}
        <Input
          isCompact
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      <Button isDanger size="small" disabled={!isSure} onClick={onRemove}>
        {t('settings.leave.remove')}
      </Button>
    </>
  );
}
