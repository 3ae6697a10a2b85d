import { Button } from '@zendeskgarden/react-buttons';
import type { ReadOnly } from '#workflows/standing/Standing.ts';
import { useOutside } from './OutsideContext.tsx';
import { SlimNotice } from './SlimNotice.tsx';
import { useAllWords } from './useAllWords.ts';
import { whyReadOnly } from './whyReadOnly.ts';

/** Where an admin puts an end to it. */
const MENDED_AT: Partial<Readonly<Record<ReadOnly['kind'], string>>> = {
  older: 'setup',
  field: 'setup',
  elsewhere: 'settings/health',
  doubtful: 'settings/health',
};

/** One slim line: that this person only reads here, why, and who or what changes it. */
export function StandingNotice({ because }: { because: ReadOnly }) {
  const words = useAllWords();
  const { worker, workplace } = useOutside();
  if (words === null) return null;
  const { t } = words;
  const page = worker.role === 'admin' ? MENDED_AT[because.kind] : undefined;
  return (
    <SlimNotice tone={because.kind === 'pilot' || because.kind === 'role' ? 'subtle' : 'warning'}>
      <span>{whyReadOnly(because, t)}</span>
      {page !== undefined && (
        <Button isLink size="small" onClick={() => workplace.openBoard(page)}>
          {t('standing.mend')}
        </Button>
      )}
    </SlimNotice>
  );
}
