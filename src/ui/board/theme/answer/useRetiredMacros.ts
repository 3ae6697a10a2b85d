import { useEffect, useMemo } from 'react';
import { toldNow } from '#domain/decision/toldNow.ts';
import { foldMacros, macrosToRetire } from '#domain/outcome/MacroEvent.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { retireMacros } from '#workflows/outcome/retireMacros.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useToday } from '../../frame/useToday.ts';
import type { AnswerKnown } from './AnswerKnown.ts';

/** Switches off macros of this person, for admins all, whose words do not hold any more. */
export function useRetiredMacros(
  { theme, journal }: OpenedTheme,
  { holding, known }: Extract<AnswerKnown, { at: 'shown' }>,
): void {
  const outside = useOutside();
  const today = useToday();
  const macros = useMemo(
    () => foldMacros(journal).filter(({ id }) => isOf(id, theme.id)),
    [journal, theme.id],
  );
  const release = holding === null ? null : toldNow(holding, today);
  const { isDoubtful } = known;
  const asked = isDoubtful
    ? ''
    : macrosToRetire(macros, release)
        .map(({ macro }) => macro)
        .join(' ');
  useEffect(() => {
    if (asked === '') return;
    const telling = { themeId: theme.id, decision: holding, release, macros, isDoubtful };
    void outside.outcome().then(
      (tools) => retireMacros(outside, tools, theme.name, telling),
      () => undefined,
    );
    // Once for each set of macros: whoever opens the theme next tries those again that could not be changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [outside, asked]);
}

/** A theme's page has the journals of its parts too, which have answers of their own. */
function isOf(event: string, theme: string): boolean {
  return event.startsWith(`${theme}.`);
}
