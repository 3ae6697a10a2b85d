import type { ThemeId } from '#domain/basis/Id.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { decisionAbout } from '#domain/decision/foldDecisions.ts';
import type { Decision } from '#domain/decision/Decision.ts';
import { type Credit, creditsOf } from '#domain/ledger/creditsOf.ts';
import { type Confirmation, confirmedFor, foldCredits } from '#domain/ledger/foldCredits.ts';
import { type Calendar, dayCounter } from '#domain/rollup/Calendar.ts';
import type { ActiveUsers } from '#domain/setting/ActiveUsers.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { knownDecisions } from '../decide/knownDecisions.ts';
import type { BoardOutside } from '../Outside.ts';
import { effectsOfShipping, type ShippingEffect } from '../rollup/effectsOfShipping.ts';

/** A theme that shipped and in which the signed-in person has a part. */
export interface Win {
  readonly theme: Theme;
  readonly decision: Decision;
  readonly credit: Credit;
  /** `null` while nobody else says so. */
  readonly confirmed: Confirmation | null;
  /** Tickets before and after, as the rollup tells them. */
  readonly effect: ShippingEffect | null;
}

const NOTHING = { mentions: [], events: [], allOf: [] };

/**
 * What the signed-in person has a part in, of these themes, by what this browser keeps of the account: newest first. Nobody
 * can ask for somebody else's. Where it is in doubt who decides, nothing is a win.
 */
export async function readWins(
  outside: Pick<BoardOutside, 'folding' | 'settings' | 'replica' | 'leases' | 'worker' | 'now'>,
  themes: readonly Theme[],
  { calendar, active }: { readonly calendar: Calendar; readonly active: ActiveUsers | null },
  signal: AbortSignal,
): Promise<Result<readonly Win[], Failure>> {
  const { folding, worker, now } = outside;
  const dayOf = dayCounter(calendar);
  const today = dayOf(epochMs(now()));
  const wins: Win[] = [];
  for (const theme of themes) {
    if (signal.aborted) break;
    const folded = await folding.theme(theme.id as ThemeId, NOTHING);
    if (!folded.ok) return folded;
    if (folded.value === null) continue;
    const { journal } = folded.value;
    const credit = creditsOf(folded.value).find(({ who }) => who === worker.id);
    if (credit === undefined) continue;
    const known = await knownDecisions(outside, journal, signal);
    if (!known.ok) return known;
    const decision = known.value.isDoubtful ? null : decisionAbout(known.value, theme.id);
    if (decision?.answer !== 'shipped') continue;
    const confirmations = foldCredits(journal, decision, known.value.deciders);
    const shipped = [{ theme: theme.id, shippedOn: dayOf(epochMs(decision.at)) }];
    const effects = await effectsOfShipping(folding, shipped, calendar, today, active);
    if (!effects.ok) return effects;
    wins.push({
      theme,
      decision,
      credit,
      confirmed: confirmedFor(confirmations, worker.id),
      effect: effects.value[0] ?? null,
    });
  }
  return ok(wins.toSorted((a, b) => (a.decision.at < b.decision.at ? 1 : -1)));
}
