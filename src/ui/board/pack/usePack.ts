import { useCallback, useEffect, useState } from 'react';
import { type Day, daysAfter } from '#domain/basis/Day.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import { ladderNow, type Pack, readPack } from '#workflows/outcome/readPack.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useBoard } from '../frame/BoardContext.tsx';
import { useToday } from '../frame/useToday.ts';

const HALF_A_YEAR = 182;

/** A pack of the days that are asked for, and whether the ladder changed since it was made. */
export function usePack() {
  const outside = useBoardOutside();
  const isRead = useBoard().account.numbers !== null;
  const today = useToday();
  const [{ from, until }, setSpan] = useState({ from: daysAfter(today, -HALF_A_YEAR), until: today });
  const [attempt, setAttempt] = useState(0);
  const [made, setMade] = useState<{ readonly of: string; readonly read: Result<Pack, Failure> } | null>(
    null,
  );
  const asked = `${from} ${until} ${attempt}`;
  const [isChanged, setChanged] = useState(false);
  useEffect(() => {
    if (!isRead || from > until) return;
    const abort = new AbortController();
    const span = { from: startOf(from), until: startOf(daysAfter(until, 1)) };
    void readPack(outside, span, abort.signal).then((read) => {
      if (abort.signal.aborted) return;
      setMade({ of: asked, read });
      setChanged(false);
    });
    return () => abort.abort();
  }, [outside, isRead, from, until, asked]);
  // Of other days is none of these.
  const read = made?.of === asked ? made.read : null;
  const version = read?.ok === true ? (read.value.ladder?.version ?? 0) : null;
  /** Asks whether the ladder is still the one that the pack names. */
  const look = useCallback(() => {
    void ladderNow(outside, new AbortController().signal).then((ladder) => {
      if (ladder.ok) setChanged((ladder.value?.version ?? 0) !== version);
    });
  }, [outside, version]);
  return { from, until, setSpan, read, make: () => setAttempt((before) => before + 1), isChanged, look };
}

/** By the clock of whoever looks. */
function startOf(day: Day) {
  return instant(new Date(`${day}T00:00:00`).getTime());
}
