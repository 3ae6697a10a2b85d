import { useEffect, useMemo, useState } from 'react';
import { epochMs } from '#domain/basis/Instant.ts';
import { decisionAbout, foldDecisions } from '#domain/decision/foldDecisions.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { type Calendar, dayCounter } from '#domain/rollup/Calendar.ts';
import type { StandOuts } from '#domain/rollup/StandOut.ts';
import type { DeciderTerm } from '#domain/setting/DeciderTerm.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { loadSettings } from '#workflows/loadSettings.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

/**
 * What a look at these themes should begin with, looked for after their numbers are there; `null` until it is known.
 *
 * @param revision of the account that is shown; `null` while nothing is.
 */
export function useStandOuts(
  themes: readonly Theme[],
  calendar: Calendar,
  today: number,
  revision: number | null,
): StandOuts | null {
  const outside = useBoardOutside();
  const { folding } = outside;
  const [deciders, setDeciders] = useState<readonly DeciderTerm[] | null>(null);
  const [journal, setJournal] = useState<readonly JournalEvent[] | null>(null);
  const [found, setFound] = useState<StandOuts | null>(null);
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
  useEffect(() => {
    const abort = new AbortController();
    void loadSettings(outside, abort.signal).then((loaded) => {
      // Whose no holds is not known without them: then nothing was refused.
      if (!abort.signal.aborted) setDeciders(loaded.ok ? loaded.value.book.settings.deciders : []);
    });
    return () => abort.abort();
  }, [outside]);
  const ask = useMemo(() => {
    if (journal === null || deciders === null) return null;
    const decisions = foldDecisions(journal, deciders);
    const dayOf = dayCounter(calendar);
    const areas = new Map(themes.map(({ areaId }) => [areaId, [] as Theme[]]));
    for (const theme of themes) areas.get(theme.areaId)?.push(theme);
    return {
      calendar,
      today,
      themes: themes.map(({ id }) => id),
      areas: [...areas].flatMap(([id, own]) =>
        id === null ? [] : [{ id, themes: own.map((theme) => theme.id) }],
      ),
      refused: themes.flatMap(({ id }) => {
        const decision = decisionAbout(decisions, id);
        return decision?.answer === 'no' ? [{ theme: id, day: dayOf(epochMs(decision.at)) }] : [];
      }),
    };
  }, [themes, calendar, today, journal, deciders]);
  useEffect(() => {
    if (ask === null || revision === null) return;
    let isOver = false;
    void folding.standOut(ask).then((answer) => {
      if (!isOver && answer.ok) setFound(answer.value);
    });
    return () => {
      isOver = true;
    };
  }, [folding, ask, revision]);
  return found;
}
