import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '#domain/basis/Result.ts';
import type { AccountRecords } from '#ports/AccountRecords.ts';
import type { Failure } from '#ports/Failure.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';

/** Something long that was begun: how far it is, and how it ended. */
export type Work<T> =
  | { readonly at: 'idle' }
  | { readonly at: 'running'; readonly done: number }
  | { readonly at: 'ended'; readonly value: T }
  | { readonly at: 'failed'; readonly failure: Failure };

type Begin<T> = (
  records: AccountRecords,
  onDone: (count: number) => void,
  signal: AbortSignal,
) => Promise<Result<T, Failure>>;

/** Work on the account's records, one at a time; stopped with the page. */
export function useWork<T>(): {
  readonly work: Work<T>;
  readonly begin: (what: Begin<T>) => void;
  readonly reset: () => void;
} {
  const { records } = useOutside();
  const [work, setWork] = useState<Work<T>>({ at: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const begin = useCallback(
    (what: Begin<T>) => {
      running.current?.abort();
      const abort = new AbortController();
      running.current = abort;
      const say = (next: Work<T>) => {
        if (!abort.signal.aborted) setWork(next);
      };
      const run = async (): Promise<Result<T, Failure>> => {
        let loaded: AccountRecords;
        try {
          loaded = await records();
        } catch {
          return { ok: false, failure: { kind: 'offline', what: 'load records' } };
        }
        return what(loaded, (done) => say({ at: 'running', done }), abort.signal);
      };
      setWork({ at: 'running', done: 0 });
      void run().then((ended) =>
        say(ended.ok ? { at: 'ended', value: ended.value } : { at: 'failed', failure: ended.failure }),
      );
    },
    [records],
  );
  const reset = useCallback(() => {
    running.current?.abort();
    setWork({ at: 'idle' });
  }, []);
  return { work, begin, reset };
}
