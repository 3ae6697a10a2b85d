import { SlimNotice } from '../../parts/SlimNotice.tsx';
import { useWords } from '../../parts/Words.tsx';
import { addressOf } from '../frame/BoardRoute.ts';
import { PageLink } from '../frame/PageLink.tsx';

/** One slim line for admins: the data waits to be brought forward, and nobody is kept from working meanwhile. */
export function OlderNotice() {
  const { t } = useWords();
  return (
    <SlimNotice tone="subtle">
      <span>{t('board.older')}</span>
      <PageLink href={addressOf({ page: 'setup' })}>{t('board.lookAtOlder')}</PageLink>
    </SlimNotice>
  );
}
