import { useCallback, useEffect, useMemo, useReducer } from 'react';
import type { Keepsake } from '#ports/HappyFile.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';
import { useWords } from '../../parts/Words.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { HAPPY_START, happyState, type HappyState } from './HappyState.ts';

interface HappyTools {
  readonly happy: HappyState;
  readonly reread: () => void;
  readonly remove: (keepsake: Keepsake) => void;
}

/** The happy file as it is in this browser, with removal that can be undone. */
export function useHappyFile(): HappyTools {
  const { happyFile } = useOutside();
  const { t } = useWords();
  const { say } = useBoard();
  const [happy, change] = useReducer(happyState, HAPPY_START);

  const ask = useCallback(
    async (signal: AbortSignal) => {
      change({ do: 'ask' });
      const answer = await happyFile.list();
      if (!signal.aborted) change({ do: 'answer', answer });
    },
    [happyFile],
  );

  useEffect(() => {
    const abort = new AbortController();
    void ask(abort.signal);
    return () => abort.abort();
  }, [ask]);

  const remove = useMemo(() => {
    async function putBack(keepsake: Keepsake): Promise<void> {
      change({ do: 'putBack', keepsake });
      const kept = await happyFile.keep(keepsake);
      if (kept.ok) return say(null);
      change({ do: 'remove', id: keepsake.id });
      say({ at: 'failed', failure: kept.failure, onRetry: () => void putBack(keepsake) });
    }
    async function takeOut(keepsake: Keepsake): Promise<void> {
      change({ do: 'remove', id: keepsake.id });
      const removed = await happyFile.remove(keepsake.id);
      if (removed.ok) {
        return say({ at: 'done', text: t('board.happy.removed'), onUndo: () => void putBack(keepsake) });
      }
      change({ do: 'putBack', keepsake });
      say({ at: 'failed', failure: removed.failure, onRetry: () => void takeOut(keepsake) });
    }
    return (keepsake: Keepsake) => void takeOut(keepsake);
  }, [happyFile, say, t]);

  return { happy, reread: () => void ask(new AbortController().signal), remove };
}
