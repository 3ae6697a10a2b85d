import { useEffect, useMemo, useState } from 'react';
import { isDecisionEvent } from '#domain/decision/DecisionEvent.ts';
import { decisionAbout } from '#domain/decision/foldDecisions.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { orderEvents } from '#domain/event/orderEvents.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { type KnownDecisions, knownDecisions } from '#workflows/decide/knownDecisions.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useOutboxEntries } from '../../../parts/useOutboxEntries.ts';
import type { AnswerKnown } from './AnswerKnown.ts';
import { useSaidHere } from './useSaidHere.ts';

type Read = { readonly at: 'loading' } | Extract<AnswerKnown, { at: 'failed' }> | Shown;
type Shown = {
  readonly at: 'shown';
  readonly known: KnownDecisions;
  readonly journal: readonly JournalEvent[];
};

/** The answer to a theme by its journal, who decides, and what was said here and has not reached the journal yet. */
export function useAnswer(
  { theme, journal }: OpenedTheme,
  attempt: number,
  onArrived: () => void,
): AnswerKnown {
  const outside = useOutside();
  const saidHere = useSaidHere(theme.id, journal, onArrived);
  const entries = useOutboxEntries();
  const [read, setRead] = useState<Read>({ at: 'loading' });
  const all = useMemo(() => orderEvents([...journal, ...saidHere]), [journal, saidHere]);
  useEffect(() => {
    const abort = new AbortController();
    void knownDecisions(outside, all, abort.signal).then((known) => {
      if (abort.signal.aborted) return;
      setRead(
        known.ok
          ? { at: 'shown', known: known.value, journal: all }
          : { at: 'failed', failure: known.failure },
      );
    });
    return () => abort.abort();
  }, [outside, all, attempt]);

  return useMemo(() => {
    if (read.at !== 'shown') return read;
    const { known } = read;
    const said = read.journal.filter(isDecisionEvent).toReversed();
    const [last] = said.filter(({ actor }) => actor === outside.worker.id);
    const isTooLate = last !== undefined && known.overtaken.get(last.id)?.why === 'changed';
    return {
      at: 'shown',
      known,
      holding: decisionAbout(known, theme.id),
      said,
      waiting: entries.filter(
        ({ write }) => write.kind === 'event' && said.some(({ id }) => id === write.event.id),
      ),
      tooLate: isTooLate ? last : null,
    };
  }, [read, theme.id, entries, outside.worker.id]);
}
