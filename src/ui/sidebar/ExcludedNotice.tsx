import { Button } from '@zendeskgarden/react-buttons';
import { SlimNotice } from '../parts/SlimNotice.tsx';
import { useWords } from '../parts/Words.tsx';
import type { TicketState } from './ticketState.ts';

interface Props {
  readonly why: Extract<TicketState, { at: 'excluded' }>['why'];
  readonly onRetry: () => void;
}

/** Why nothing of this ticket is read: one grey line, a warning where it cannot be told whether it may be. */
export function ExcludedNotice({ why, onRetry }: Props) {
  const { t } = useWords();
  const isInDoubt = why === 'doubtful' || why === 'unknown';
  return (
    <SlimNotice tone={isInDoubt ? 'warning' : 'subtle'}>
      <span>{t(`excluded.${why}`)}</span>
      {isInDoubt && (
        <Button isLink size="small" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </SlimNotice>
  );
}
