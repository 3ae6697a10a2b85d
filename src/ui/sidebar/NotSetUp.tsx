import { Button } from '@zendeskgarden/react-buttons';
import { useOutside } from '../parts/OutsideContext.tsx';
import { SlimNotice } from '../parts/SlimNotice.tsx';
import { useWords } from '../parts/Words.tsx';

/** The account has nothing of ours yet: what an admin can do about it, or whom to ask. */
export function NotSetUp() {
  const { t } = useWords();
  const { worker, workplace } = useOutside();
  if (worker.role !== 'admin') return <SlimNotice tone="subtle">{t('sidebar.notSetUpOthers')}</SlimNotice>;
  return (
    <SlimNotice tone="subtle">
      <span>{t('sidebar.notSetUpAdmin')}</span>
      <Button isLink size="small" onClick={() => workplace.openBoard('setup')}>
        {t('sidebar.setUp')}
      </Button>
    </SlimNotice>
  );
}
