import { Button } from '@zendeskgarden/react-buttons';
import type { ReactNode } from 'react';
import type { Failure } from '#ports/Failure.ts';
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
      <span>{t(`failure.${failure.kind}`, valuesOf(failure))}</span>
      {children}
      {onRetry !== undefined && (
        <Button isLink size="small" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </SlimNotice>
  );
}

function valuesOf(failure: Failure): Readonly<Record<string, string | number>> {
  switch (failure.kind) {
    case 'busy':
      return { count: failure.waitSeconds };
    case 'failing':
      return { status: failure.status };
    case 'refused':
    case 'engine':
      return { reason: failure.reason };
    case 'unreadable':
      return { path: failure.path };
    default:
      return {};
  }
}
