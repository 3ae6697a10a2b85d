import { Skeleton } from '@zendeskgarden/react-loaders';
import { useWords } from '../parts/Words.tsx';

/** Two lines while the conversation is being read. */
export function SidebarSkeleton() {
  const { t } = useWords();
  return (
    <div role="status" aria-label={t('sidebar.reading')}>
      <Skeleton width="70%" />
      <Skeleton width="90%" />
    </div>
  );
}
