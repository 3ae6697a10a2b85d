import { useCallback, useEffect, useRef, useState } from 'react';
import type { TicketId } from '#domain/basis/Id.ts';
import type { TicketFacts } from '#domain/rollup/TicketFacts.ts';
import type { Failure } from '#ports/Failure.ts';
import { readTicketFacts, type TicketFactsRead } from '#workflows/rollup/readTicketFacts.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

/** So few are read without being asked for: one request. */
const AT_ONCE = 100;

/** What tickets say of themselves, as far as this browser has read it. */
export interface TicketsRead {
  /** `null` until it is known what was kept. */
  readonly facts: ReadonlyMap<TicketId, TicketFacts> | null;
  /** So many are not read. */
  readonly unread: number;
  readonly isReading: boolean;
  readonly failure: Failure | null;
  /** Reads those that are lacking, until somebody stops it or leaves. */
  readonly readOn: () => void;
  readonly stop: () => void;
}

const NONE: readonly TicketId[] = [];

/** Channel, team and language of tickets. What is known costs no request; more than a few are read on a click. */
export function useTicketFacts(tickets: readonly TicketId[] | null): TicketsRead {
  const outside = useBoardOutside();
  const [facts, setFacts] = useState<ReadonlyMap<TicketId, TicketFacts> | null>(null);
  const [reading, setReading] = useState<AbortController | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wanted = tickets ?? NONE;
  const unread = facts === null ? 0 : wanted.filter((id) => !facts.has(id)).length;
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const read = useCallback(
    (most: number, { signal }: AbortController) => {
      const hear = (known: ReadonlyMap<TicketId, TicketFacts>) => {
        if (!signal.aborted) setFacts(known);
      };
      return readTicketFacts(outside, wanted, most, signal, hear);
    },
    [outside, wanted],
  );
  const take = useCallback((ended: TicketFactsRead, { signal }: AbortController) => {
    if (signal.aborted) return;
    setFacts(ended.facts);
    setFailure(ended.failure);
  }, []);

  useEffect(() => {
    if (wanted.length === 0) return;
    const abort = new AbortController();
    void read(0, abort).then(async (kept) => {
      take(kept, abort);
      const lacking = wanted.filter((id) => !kept.facts.has(id)).length;
      if (lacking > 0 && lacking <= AT_ONCE && !abort.signal.aborted) take(await read(AT_ONCE, abort), abort);
    });
    return () => abort.abort();
  }, [read, take, wanted]);

  return {
    facts,
    unread,
    isReading: reading !== null,
    failure,
    readOn: () => {
      const abort = new AbortController();
      running.current?.abort();
      running.current = abort;
      setReading(abort);
      void read(Infinity, abort).then((ended) => {
        take(ended, abort);
        setReading((now) => (now === abort ? null : now));
      });
    },
    stop: () => {
      running.current?.abort();
      setReading(null);
    },
  };
}
