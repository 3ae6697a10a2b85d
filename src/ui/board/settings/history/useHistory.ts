import { useCallback, useEffect, useRef, useState } from 'react';
import { type Day, daysAfter } from '#domain/basis/Day.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Sweep } from '#ports/SweepShelf.ts';
import {
  estimateSweep,
  type SweepEstimate,
  sweepOf,
  type SweepWish,
} from '#workflows/sweep/estimateSweep.ts';
import { type LastReading, lastReading } from '#workflows/sweep/lastReading.ts';
import { readHistory } from '#workflows/sweep/readHistory.ts';
import { shareHistory } from '#workflows/sweep/shareHistory.ts';
import { catchUp, readUntil } from '#workflows/sweep/sweepSteps.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';

export type HistoryState =
  | { readonly at: 'loading' }
  /** What this browser has read so far: nothing, a part, or all of a period. */
  | { readonly at: 'idle'; readonly sweep: Sweep | null }
  | { readonly at: 'counting'; readonly sweep: Sweep | null }
  | {
      readonly at: 'counted';
      readonly sweep: Sweep | null;
      readonly wish: SweepWish;
      readonly estimate: SweepEstimate;
    }
  | { readonly at: 'reading'; readonly sweep: Sweep };

/** Reading history: estimated first, then read for as long as the page is open, paused and gone on with. */
export function useHistory() {
  const outside = useBoardOutside();
  const [state, setState] = useState<HistoryState>({ at: 'loading' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isElsewhere, setElsewhere] = useState(false);
  const [last, setLast] = useState<LastReading | null>(null);
  const abort = useRef<AbortController | null>(null);
  const isStopping = useRef(false);

  useEffect(() => {
    const looking = new AbortController();
    const { signal } = looking;
    void outside.sweepShelf.sweep().then((kept) => {
      if (signal.aborted) return;
      setState({ at: 'idle', sweep: kept.ok ? kept.value : null });
      if (!kept.ok) setFailure(kept.failure);
    });
    void lastReading(outside, signal).then((known) => {
      if (signal.aborted) return;
      if (known.ok) setLast(known.value);
      else setFailure(known.failure);
    });
    return () => {
      looking.abort();
      abort.current?.abort();
    };
  }, [outside]);

  const begin = useCallback((): AbortSignal => {
    abort.current?.abort();
    setFailure(null);
    setElsewhere(false);
    return (abort.current = new AbortController()).signal;
  }, []);

  const end = useCallback(
    async (sweep: Sweep) => {
      const stopped: Sweep = { ...sweep, isStopped: true };
      const kept = await outside.sweepShelf.keep(stopped, []);
      setState({ at: 'idle', sweep: stopped });
      if (!kept.ok) setFailure(kept.failure);
    },
    [outside],
  );

  const read = useCallback(
    async (begun: Sweep) => {
      const signal = begin();
      isStopping.current = false;
      setState({ at: 'reading', sweep: begun });
      const show = (sweep: Sweep) => setState({ at: 'reading', sweep });
      const ended = await readHistory(outside, begun, show, signal);
      // Also where it was stopped, and whoever stopped it may be gone: what fails is said with the next reading.
      void shareHistory(outside, new AbortController().signal);
      const kept = await outside.sweepShelf.sweep();
      const sweep = (kept.ok ? kept.value : null) ?? begun;
      if (isStopping.current) return end(sweep);
      setState({ at: 'idle', sweep });
      setLast(sweep.endedAt === null ? null : { sweep, isElsewhere: false });
      if (!ended.ok) return setFailure(ended.failure);
      setElsewhere(ended.value === 'elsewhere');
    },
    [begin, end, outside],
  );

  const look = useCallback(
    async (wish: SweepWish, sweep: Sweep | null) => {
      const signal = begin();
      setState({ at: 'counting', sweep });
      const estimated = await estimateSweep(outside, wish, signal);
      if (signal.aborted) return;
      if (estimated.ok) return setState({ at: 'counted', sweep, wish, estimate: estimated.value });
      setState({ at: 'idle', sweep });
      setFailure(estimated.failure);
    },
    [begin, outside],
  );

  const since = useCallback(
    async (sweep: Sweep, until: Day) => {
      const signal = begin();
      setState({ at: 'counting', sweep });
      const estimated = await estimateSweep(
        outside,
        { ...sweep, from: daysAfter(readUntil(sweep), 1), until },
        signal,
      );
      if (signal.aborted) return;
      if (estimated.ok) return read(catchUp(sweep, until, estimated.value.tickets));
      setState({ at: 'idle', sweep });
      setFailure(estimated.failure);
    },
    [begin, outside, read],
  );

  return {
    state,
    failure,
    isElsewhere,
    /** From where on nobody has read; `null` where that is not known. */
    last,
    look: (wish: SweepWish) => void look(wish, state.at === 'loading' ? null : state.sweep),
    start: (wish: SweepWish, estimate: SweepEstimate) => void read(sweepOf(wish, estimate)),
    goOn: (sweep: Sweep) => void read({ ...sweep, isStopped: false }),
    /** Reads what came since it ended. */
    since: (sweep: Sweep, until: Day) => void since(sweep, until),
    pause: () => abort.current?.abort(),
    /** Wants no more of it: what was found stays, and another period can be read. */
    stop: (sweep: Sweep) => {
      if (state.at !== 'reading') return void end(sweep);
      isStopping.current = true;
      abort.current?.abort();
    },
  };
}
