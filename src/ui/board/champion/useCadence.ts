import { useMemo } from 'react';
import { type Cadence, cadenceOf, hasCadence } from '#domain/champion/cadenceOf.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { AnswerRulesKnown } from '../answers/useAnswerRules.ts';
import { useBoard } from '../frame/BoardContext.tsx';
import { useToday } from '../frame/useToday.ts';

/** How it is with each championed theme, by the whole account; `null` where that is not known. */
export function useCadence(rules: AnswerRulesKnown): (theme: Theme) => Cadence | null {
  const { numbers } = useBoard().account;
  const today = useToday();
  return useMemo(() => {
    const themes = new Map((numbers?.themes ?? []).map((one) => [one.id, one]));
    return (theme) => {
      const told = themes.get(theme.id);
      if (rules.at !== 'shown' || told?.touchedAt === undefined || !hasCadence(theme)) return null;
      const { touchedAt, pause = null } = told;
      return cadenceOf({ touchedAt, pause }, rules.settings.answers.quietDays, rules.peaks, today);
    };
  }, [numbers, rules, today]);
}
