import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useState } from 'react';
import { isCatchUpDue } from '#workflows/sweep/sweepSteps.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { PageLink } from '../frame/PageLink.tsx';

/** Where history was read in this browser a week ago: offers to read what came since. Nothing otherwise. */
export function CatchUpNotice() {
  const { t } = useWords();
  const { sweepShelf, now } = useBoardOutside();
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    let isOver = false;
    void sweepShelf.sweep().then((kept) => {
      if (!isOver && kept.ok && kept.value !== null) setDue(isCatchUpDue(kept.value, now()));
    });
    return () => {
      isOver = true;
    };
  }, [sweepShelf, now]);
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
