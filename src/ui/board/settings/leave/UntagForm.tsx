import { Button } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import { useWords } from '../../../parts/Words.tsx';
import { RepairAsked } from '../tags/RepairAsked.tsx';

interface Props {
  readonly count: number;
  readonly onUntag: () => void;
}

/** Our tags on tickets, of their own free will: they do no harm, and taking them away may fire triggers. */
export function UntagForm({ count, onUntag }: Props) {
  const { t } = useWords();
  const [isAsked, setAsked] = useState(false);
  if (isAsked) return <RepairAsked count={count} onRepair={onUntag} onCancel={() => setAsked(false)} />;
  return (
    <Button size="small" onClick={() => setAsked(true)}>
      {t('settings.leave.untag', { count })}
    </Button>
  );
}
