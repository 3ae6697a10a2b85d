import type { ThemeId } from '../basis/Id.ts';
import type { PitchDraft } from './Pitch.ts';
import type { Pitches } from './foldPitches.ts';
import { riceOf } from './riceOf.ts';

/** What somebody estimated of a theme in a pitch that was kept or sent. */
export interface Estimate extends Pick<PitchDraft, 'by' | 'at'> {
  readonly impact: number;
  /** In months of one person's work. */
  readonly effort: number;
}

/** Of each theme the newest pitch that stands and says both impact and effort, whomever it is for. */
export function estimatesIn({ byTheme }: Pick<Pitches, 'byTheme'>): ReadonlyMap<ThemeId, Estimate> {
  const estimates = new Map<ThemeId, Estimate>();
  for (const [theme, stories] of byTheme)
    for (const { draft, sent } of stories.values())
      for (const one of [sent, draft]) {
        const { impact, effort } = one?.words ?? { impact: null, effort: null };
        if (one === null || impact === null || effort === null || effort <= 0) continue;
        const before = estimates.get(theme);
        if (before === undefined || one.at >= before.at)
          estimates.set(theme, { impact, effort, by: one.by, at: one.at });
      }
  return estimates;
}

/**
 * RICE of a theme over a period: whom it was heard from and the share of its tickets that somebody else checked are
 * counted, impact and effort estimated. `null` where nobody was heard.
 */
export function periodRice(
  {
    people,
    tickets,
    confirmed,
  }: { readonly people: number; readonly tickets: number; readonly confirmed: number },
  { impact, effort }: Pick<Estimate, 'impact' | 'effort'>,
): number | null {
  return tickets === 0 ? null : riceOf({ reach: people, impact, confidence: confirmed / tickets, effort });
}
