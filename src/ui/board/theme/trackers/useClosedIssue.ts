import { useEffect } from 'react';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { noteClosed } from '#workflows/outcome/noteClosed.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { useMayWrite } from '../../../parts/StandingContext.tsx';

/** Once the linked issue of what shipped is seen closed, that is noted: it confirms who brought it about. */
export function useClosedIssue(opened: OpenedTheme, url: string, isOver: boolean): void {
  const outside = useBoardOutside();
  const mayWrite = useMayWrite();
  const isDue = mayWrite && isOver && opened.theme.answer?.answer === 'shipped';
  useEffect(() => {
    if (!isDue) return;
    const abort = new AbortController();
    void noteClosed(outside, opened, url, abort.signal);
    return () => abort.abort();
    // A theme that is read anew tells what was noted: once for each issue is enough.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [outside, url, isDue]);
}
