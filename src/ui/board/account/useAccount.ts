import { useEffect, useMemo, useState } from 'react';
import type { AccountNumbers, SyncState } from '#ports/AccountReplica.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

/** What this browser knows of the account as a whole. */
export interface AccountKnown {
  /** `null` until all of it was read once. */
  readonly numbers: AccountNumbers | null;
  /** How far it was read; `null` where that was not begun. */
  readonly state: SyncState | null;
}

/** A reading tells of every page; the screen follows at most this often. */
const CALM_MS = 300;

/** What this browser knows of the account, as it comes to know more, whichever tab reads it. */
export function useAccount(): AccountKnown {
  const { accountReplica } = useBoardOutside();
  const [numbers, setNumbers] = useState<AccountNumbers | null>(null);
  const [state, setState] = useState<SyncState | null>(null);
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const readNumbers = async () => {
      const read = await accountReplica.numbers();
      if (!isGone && read.ok) setNumbers(read.value);
    };
    const readState = async () => {
      const read = await accountReplica.state();
      if (!isGone && read.ok) setState(read.value);
    };
    void readNumbers();
    void readState();
    const unsubscribe = accountReplica.onNews(({ about }) => {
      if (about === 'numbers') return void readNumbers();
      timer ??= setTimeout(() => {
        timer = null;
        void readState();
      }, CALM_MS);
    });
    return () => {
      isGone = true;
      if (timer !== null) clearTimeout(timer);
      unsubscribe();
    };
  }, [accountReplica]);
  return useMemo(() => ({ numbers, state }), [numbers, state]);
}
