import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { draftChange } from '#domain/theme/draftChange.ts';
import { nameFault } from '#domain/theme/nameFault.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { recordAfter, type ThemeChange, undoOf } from '#domain/theme/ThemeChange.ts';
import { tidyText } from '#domain/theme/tidyText.ts';
import type { Failure } from '#ports/Failure.ts';
import { patchKept } from '../keepTheme.ts';
import { type Said, sayEvent, type SayingFrom } from '../sayEvent.ts';

/** How a change ended. */
export interface ChangedTheme extends Said {
  /** The theme as it now is, as far as this browser knows. */
  readonly theme: Theme;
  /** What takes it back; `null` where it changed nothing. */
  readonly undo: ThemeChange | null;
}

/**
 * Renames a theme, describes it, changes its kind or area, archives it, brings it back, or watches it. What is said answers
 * the theme as it is given (`theme`): where somebody else was first it changes nothing, stays in the journal as overtaken,
 * and this says so (`isOvertaken`, and in `theme` what holds instead). Saying what is so already says nothing.
 *
 * `refused` for a name that is none (`nameFault`); that a name is somebody else's already is for the asker to offer
 * (`themeNamed`).
 *
 * @param nonce is chosen once per action and kept for its retries.
 */
export async function changeTheme(
  outside: SayingFrom,
  theme: Theme,
  wish: ThemeChange,
  nonce: string,
): Promise<Result<ChangedTheme, Failure>> {
  const change = tidied(wish);
  if (change.do === 'renamed') {
    const fault = nameFault(change.name);
    if (fault !== null) return failed({ kind: 'refused', what: 'rename theme', reason: fault });
  }
  const record = recordAfter(change);
  const isSame = Object.entries(record).every(([key, value]) => theme[key as keyof Theme] === value);
  const isWatching = change.do === 'watched' || change.do === 'unwatched';
  if (isSame && !isWatching) return ok({ theme, undo: null, notSent: null, isOvertaken: false });
  const { worker, now, replica } = outside;
  const event = draftChange(theme, change, { actor: worker.id, at: now() }, nonce);
  const said = await sayEvent(outside, { id: theme.id, name: theme.name, ...record }, event);
  if (!said.ok) return said;
  if (said.value.isOvertaken) return ok({ ...said.value, theme: await asItIs(outside, theme), undo: null });
  await patchKept(replica, { id: theme.id, ...record });
  return ok({ ...said.value, theme: { ...theme, ...record }, undo: undoOf(theme, change) });
}

function tidied(change: ThemeChange): ThemeChange {
  if (change.do === 'renamed') return { ...change, name: tidyText(change.name) };
  if (change.do === 'described') return { ...change, summary: change.summary.trim() };
  return change;
}

/** The account's word on a theme that somebody else changed. */
async function asItIs({ store }: SayingFrom, theme: Theme): Promise<Theme> {
  const shown = await store.showTheme(theme.id, new AbortController().signal);
  return shown.ok ? shown.value : theme;
}
