import { useCallback, useEffect, useState } from 'react';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { LaunchEvent } from '#domain/launch/LaunchEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import { type ReadLaunches, readLaunches } from '#workflows/launch/readLaunches.ts';
import { sayLaunch } from '#workflows/launch/sayLaunch.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

/** What is known of launches. */
export type LaunchesKnown =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | ({ readonly at: 'shown' } & ReadLaunches);

/** Writes an event, and shows what launches are then. */
export type SayLaunch = (
  event: LaunchEvent,
) => Promise<Result<{ readonly notSent: null; readonly isOvertaken: boolean }, Failure>>;

/** The account's launches, and the way to change them. */
export function useLaunches() {
  const outside = useBoardOutside();
  const [known, setKnown] = useState<LaunchesKnown>({ at: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    void readLaunches(outside, [], abort.signal).then((read) => {
      if (!abort.signal.aborted) setKnown(shown(read));
    });
    return () => abort.abort();
  }, [outside, attempt]);
  const journal = known.at === 'shown' ? known.journal : NOTHING;
  const say = useCallback<SayLaunch>(
    async (event) => {
      const said = await sayLaunch(outside, event, journal, new AbortController().signal);
      if (!said.ok) return said;
      setKnown(shown(ok(said.value.launches)));
      return ok({ notSent: null, isOvertaken: said.value.isOvertaken });
    },
    [outside, journal],
  );
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  return { known, say, again };
}

const NOTHING: ReadLaunches['journal'] = [];

function shown(read: Result<ReadLaunches, Failure>): LaunchesKnown {
  return read.ok ? { at: 'shown', ...read.value } : { at: 'failed', failure: read.failure };
}
