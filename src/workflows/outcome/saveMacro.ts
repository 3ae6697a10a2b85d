import type { ThemeId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Release } from '#domain/decision/Decision.ts';
import { draftMacro } from '#domain/outcome/MacroEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Macros } from '#ports/Macros.ts';
import type { OutcomeTools } from '#ports/OutcomeTools.ts';
import { sayEvent, type SayingFrom } from '../sayEvent.ts';
import { loadStanding, type StandingFrom } from '../standing/loadStanding.ts';
import { keepTelling } from './tellingNow.ts';

/** Released words in one language, which become a macro. */
export interface MacroWords {
  readonly theme: { readonly id: ThemeId; readonly name: string };
  readonly release: Pick<Release, 'id'>;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** After these the macro may be there all the same. */
const UNSURE: ReadonlySet<Failure['kind']> = new Set(['offline', 'failing', 'unreadable']);
const never = new AbortController().signal;

/** Whether words can be a macro: what Zendesk takes for placeholders would be filled in. */
export function canBeMacro(text: string): boolean {
  return !/\{\{|\{%/u.test(text);
}

/**
 * Saves released words as a macro: for everybody where this person may make such, else for themselves. It is looked for after a
 * lost answer, and noted in the theme's journal, so that whoever may switches it off when its words do not hold any more; one that
 * cannot be noted is switched off again.
 */
export async function saveMacro(
  outside: SayingFrom & StandingFrom,
  { macros, shelf }: Pick<OutcomeTools, 'macros' | 'shelf'>,
  { theme, release, text, language }: MacroWords,
): Promise<Result<{ readonly isShared: boolean }, Failure>> {
  const standing = await loadStanding(outside, never, false);
  if (!standing.ok) return standing;
  if (standing.value.can === 'read')
    return failed({ kind: 'readOnly', what: 'save macro', because: standing.value.because.kind });
  const title = `Groundswell::${theme.name} (${language})`;
  const made = await make(macros, { title, text, marker: `${release.id} ${language}` });
  if (!made.ok) return made;
  const { id: macro, isShared } = made.value;
  const { worker, now } = outside;
  const payload = { macro, told: release.id, language, isShared };
  const event = draftMacro(theme.id, payload, { actor: worker.id, at: now() });
  const said = await sayEvent(outside, theme, event);
  if (!said.ok) {
    await macros.retire(macro);
    return said;
  }
  await keepTelling(shelf, event);
  return ok({ isShared });
}

async function make(
  macros: Macros,
  draft: Parameters<Macros['save']>[0],
): Promise<Result<{ readonly id: string; readonly isShared: boolean }, Failure>> {
  for (const isShared of [true, false]) {
    const made = await macros.save(draft, isShared);
    if (made.ok) return ok({ id: made.value, isShared });
    if (UNSURE.has(made.failure.kind)) {
      const found = await macros.find(draft.marker, never);
      return found.ok && found.value !== null ? ok(found.value) : made;
    }
    if (made.failure.kind !== 'forbidden') return made;
  }
  return failed({ kind: 'forbidden', what: 'save macro' });
}
