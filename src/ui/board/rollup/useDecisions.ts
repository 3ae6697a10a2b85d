import { useEffect, useMemo, useState } from 'react';
import { type Decisions, foldDecisions } from '#domain/decision/foldDecisions.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { DeciderTerm } from '#domain/setting/DeciderTerm.ts';
import { loadSettings } from '#workflows/loadSettings.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

/**
 * All decisions of the account at a revision; `null` until they are known, and while `revision` is.
 *
 * @param given who decides, where the page reads it itself; `null` until it knows.
 */
export function useDecisions(
  revision: number | null,
  given?: readonly DeciderTerm[] | null,
): Decisions | null {
  const outside = useBoardOutside();
  const { folding } = outside;
  const [journal, setJournal] = useState<readonly JournalEvent[] | null>(null);
  const [read, setDeciders] = useState<readonly DeciderTerm[] | null>(null);
  useEffect(() => {
    if (revision === null) return;
    let isOver = false;
    void folding.pitchJournal().then((read) => {
      if (!isOver && read.ok) setJournal(read.value);
    });
    return () => {
      isOver = true;
    };
  }, [folding, revision]);
  const isGiven = given !== undefined;
  const deciders = isGiven ? given : read;
  useEffect(() => {
    if (isGiven) return;
    const abort = new AbortController();
    void loadSettings(outside, abort.signal).then((loaded) => {
      // Whose answer holds is not known without them: then nothing was decided.
      if (!abort.signal.aborted) setDeciders(loaded.ok ? loaded.value.book.settings.deciders : []);
    });
    return () => abort.abort();
  }, [outside, isGiven]);
  return useMemo(
    () => (journal === null || deciders === null ? null : foldDecisions(journal, deciders)),
    [journal, deciders],
  );
}
