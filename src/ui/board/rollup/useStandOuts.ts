import { useEffect, useMemo, useState } from 'react';
import { epochMs } from '#domain/basis/Instant.ts';
import { decisionAbout, type Decisions } from '#domain/decision/foldDecisions.ts';
import { type Calendar, dayCounter } from '#domain/rollup/Calendar.ts';
import type { StandOutAsk, StandOuts } from '#domain/rollup/StandOut.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { useBoardOutside } from '../../parts/OutsideContext.tsx';

/**
 * What a look at these themes should begin with, looked for after their numbers are there; `null` until it is known.
 *
 * @param revision of the account that is shown; `null` while nothing is.
 */
export function useStandOuts(
  themes: readonly Theme[],
  decisions: Decisions | null,
  calendar: Calendar,
  today: number,
  revision: number | null,
): StandOuts | null {
  const { folding } = useBoardOutside();
  const [found, setFound] = useState<StandOuts | null>(null);
  const ask = useMemo((): StandOutAsk | null => {
    if (decisions === null) return null;
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
  }, [themes, decisions, calendar, today]);
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
