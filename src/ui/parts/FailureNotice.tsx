import { Button } from '@zendeskgarden/react-buttons';
import type { ReactNode } from 'react';
import type { Failure } from '#ports/Failure.ts';
import { failureText } from './failureText.ts';
import { SlimNotice } from './SlimNotice.tsx';
import { useWords } from './Words.tsx';

interface Props {
  readonly failure: Failure;
  readonly onRetry?: () => void;
  /** What else there is to know, such as how old the rest of the page is. */
  readonly children?: ReactNode;
}

/** What went wrong, in words, and the one thing that can be done about it. */
export function FailureNotice({ failure, onRetry, children }: Props) {
  const { t } = useWords();
  return (
    <SlimNotice tone={failure.kind === 'refused' || failure.kind === 'unreadable' ? 'danger' : 'warning'}>
      <span>{failureText(failure, t)}</span>
      {children}
      {onRetry !== undefined && (
        <Button isLink size="small" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </SlimNotice>
  );
}
