import { decisionAbout } from '#domain/decision/foldDecisions.ts';
import { draftClosed } from '#domain/ledger/CreditEvent.ts';
import { foldCredits } from '#domain/ledger/foldCredits.ts';
import { knownDecisions } from '../decide/knownDecisions.ts';
import type { OpenedTheme } from '../openTheme.ts';
import { sayEvent, type SayingFrom } from '../sayEvent.ts';

/** What two people's apps saw is enough: one of them may have a part in the theme, and nobody confirms their own. */
const ENOUGH = 2;

/**
 * Notes that the issue of a theme that shipped was seen closed, which confirms everybody's part in it but one's own. Does nothing
 * where that is known already, or where the theme is not shipped.
 *
 * @returns whether something was written.
 */
export async function noteClosed(
  outside: SayingFrom,
  { theme, journal }: Pick<OpenedTheme, 'theme' | 'journal'>,
  url: string,
  signal: AbortSignal,
): Promise<boolean> {
  const known = await knownDecisions(outside, journal, signal);
  if (!known.ok || known.value.isDoubtful || signal.aborted) return false;
  const decision = decisionAbout(known.value, theme.id);
  if (decision?.answer !== 'shipped') return false;
  const { worker, now } = outside;
  const seen = foldCredits(journal, decision, known.value.deciders).filter((one) => one.url === url);
  if (seen.length >= ENOUGH || seen.some(({ by }) => by === worker.id)) return false;
  const event = draftClosed(theme.id, decision.id, url, { actor: worker.id, at: now() });
  const said = await sayEvent(outside, { id: theme.id, name: theme.name }, event);
  return said.ok;
}
