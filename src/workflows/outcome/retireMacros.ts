import { draftRetirement, macrosToRetire, type SavedMacro } from '#domain/outcome/MacroEvent.ts';
import type { OutcomeTools } from '#ports/OutcomeTools.ts';
import type { Outside } from '../Outside.ts';
import { sayEvent, type SayingFrom } from '../sayEvent.ts';
import { loadStanding, type StandingFrom } from '../standing/loadStanding.ts';
import { keepTelling, type Telling } from './tellingNow.ts';

const never = new AbortController().signal;

/**
 * Switches off macros whose words were replaced, taken back or have ended: those that this person may change, which are their own
 * and for admins all. Whoever opens the theme or a ticket of it next does so, since nothing of ours runs by itself. What could not
 * be done now is tried by the next who opens it.
 *
 * @param name the theme's.
 * @returns how many were switched off.
 */
export async function retireMacros(
  outside: SayingFrom & StandingFrom,
  { macros, shelf }: Pick<OutcomeTools, 'macros' | 'shelf'>,
  name: string,
  telling: Telling,
): Promise<number> {
  if (telling.isDoubtful) return 0;
  const mine = macrosToRetire(telling.macros, telling.release).filter((one) => isTheirs(one, outside));
  if (mine.length === 0) return 0;
  const standing = await loadStanding(outside, never);
  if (!standing.ok || standing.value.can === 'read') return 0;
  const { worker, now } = outside;
  let retired = 0;
  for (const macro of mine) {
    const done = await macros.retire(macro.macro);
    if (!done.ok && done.failure.kind !== 'gone') continue;
    const because = done.ok ? 'notSo' : 'gone';
    const event = draftRetirement(telling.themeId, macro, because, { actor: worker.id, at: now() });
    const said = await sayEvent(outside, { id: telling.themeId, name }, event);
    if (said.ok) await keepTelling(shelf, event);
    retired += 1;
  }
  return retired;
}

function isTheirs({ savedBy }: SavedMacro, { worker }: Pick<Outside, 'worker'>): boolean {
  return worker.role === 'admin' || savedBy === worker.id;
}
