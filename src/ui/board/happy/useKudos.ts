import { useEffect, useState } from 'react';
import type { EventId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { foldKudos, type Kudos } from '#domain/ledger/foldKudos.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Keepsake } from '#ports/HappyFile.ts';
import { readPraise } from '#workflows/kudos/readPraise.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';
import { useBoard } from '../frame/BoardContext.tsx';

/** Kudos that this person was given and has not put away, with their words, and those that they gave. */
export interface OwnKudos {
  readonly received: readonly { readonly kudos: Kudos; readonly praise: Omit<Keepsake, 'keptAt'> | null }[];
  readonly given: readonly Kudos[];
}

/** More are read when some of these are kept or put away: each asks for a conversation. */
const MOST_READ = 20;

/** `null` until the account was read. */
export function useKudos(): {
  readonly read: Result<OwnKudos, Failure> | null;
  readonly reread: () => void;
  /** Takes one out of sight that was kept, put away or taken back just now. */
  readonly drop: (id: EventId) => void;
} {
  const outside = useBoardOutside();
  const { numbers } = useBoard().account;
  const [read, setRead] = useState<Result<OwnKudos, Failure> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [dropped, setDropped] = useState<ReadonlySet<EventId>>(new Set());
  const { folding, happyFile, worker } = outside;
  useEffect(() => {
    // Without numbers not all of the account is here.
    if (numbers === null) return;
    const abort = new AbortController();
    const look = async (): Promise<Result<OwnKudos, Failure>> => {
      const said = await folding.saidBy(worker.id);
      if (!said.ok) return said;
      const kudos = foldKudos(said.value);
      const mine = kudos.filter(({ to, isAway }) => to === worker.id && !isAway);
      const praise = await readPraise(outside, mine.slice(0, MOST_READ), abort.signal);
      if (!praise.ok) return praise;
      const listed = await happyFile.list();
      const kept = new Set(listed.ok ? listed.value.map(({ id }) => id) : []);
      const received = [...praise.value].flatMap(([id, words]) => {
        const one = mine.find((known) => known.id === id);
        return one === undefined || kept.has(words?.id ?? '') ? [] : [{ kudos: one, praise: words }];
      });
      return ok({ received, given: kudos.filter(({ from }) => from === worker.id) });
    };
    void look().then((looked) => {
      if (!abort.signal.aborted) setRead(looked);
    });
    return () => abort.abort();
  }, [outside, folding, happyFile, worker.id, numbers, attempt]);
  const isHere = ({ id }: Kudos) => !dropped.has(id);
  return {
    read:
      read?.ok === true
        ? ok({
            received: read.value.received.filter(({ kudos }) => isHere(kudos)),
            given: read.value.given.filter(isHere),
          })
        : read,
    reread: () => setAttempt((before) => before + 1),
    drop: (id) => setDropped((before) => new Set([...before, id])),
  };
}
