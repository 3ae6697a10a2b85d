import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useState } from 'react';
import { lastReading } from '#workflows/sweep/lastReading.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { PageLink } from '../frame/PageLink.tsx';

/** Where a week has passed since history was read, by whomever: offers to read what came since. Nothing otherwise. */
export function CatchUpNotice() {
  const { t } = useWords();
  const outside = useBoardOutside();
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    void lastReading(outside, abort.signal, true).then((last) => {
      if (!abort.signal.aborted) setDue(last.ok && last.value !== null);
    });
    return () => abort.abort();
  }, [outside]);
  if (!isDue) return null;
  return (
    <SlimNotice tone="subtle">
      <span>{t('board.catchUp')}</span>
      <PageLink href={addressOf({ page: 'settings', section: 'history' })}>{t('board.readOn')}</PageLink>
      <Button isLink size="small" onClick={() => setDue(false)}>
        {t('board.notNow')}
      </Button>
    </SlimNotice>
  );
}
