import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useRef } from 'react';
import { SlimNotice } from '../../../parts/SlimNotice.tsx';
import { useWords } from '../../../parts/Words.tsx';

interface Props {
  readonly count: number;
  readonly onRepair: () => void;
  readonly onCancel: () => void;
}

/** Asks once more, with what may come of it: triggers of the account can write to customers when tags change. */
export function RepairAsked({ count, onRepair, onCancel }: Props) {
  const { t } = useWords();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <SlimNotice>
      <span>{t('settings.tags.warning', { count })}</span>
      <Button size="small" isDanger onClick={onRepair}>
        {t('settings.tags.sure', { count })}
      </Button>
      <Button ref={cancel} size="small" isBasic onClick={onCancel}>
        {t('action.cancel')}
      </Button>
    </SlimNotice>
  );
}
