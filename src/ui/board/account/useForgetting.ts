import { useEffect } from 'react';
import { forgetAccount } from '#workflows/leave/forgetAccount.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import type { ThemeListState } from '../themes/themeListState.ts';

/** Forgets what this browser keeps of an account that has nothing of ours any more. */
export function useForgetting(list: ThemeListState): void {
  const outside = useBoardOutside();
  const isLeft = list.at === 'failed' && list.failure.kind === 'notSetUp';
  useEffect(() => {
    if (isLeft) void forgetAccount(outside);
  }, [outside, isLeft]);
}
