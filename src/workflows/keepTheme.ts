import type { Theme } from '#domain/theme/Theme.ts';
import type { Outside } from './Outside.ts';

/**
 * Puts one theme into the replica as we know it now, without pretending to have read the account. Gives how many themes
 * are kept then.
 */
export async function keepTheme(replica: Outside['replica'], theme: Theme): Promise<number> {
  const kept = await replica.themes();
  if (!kept.ok || kept.value === null) return 0;
  const others = kept.value.themes.filter(({ id }) => id !== theme.id);
  const { readAt, seenUpTo, partUntil } = kept.value;
  await replica.saveThemes([...others, asKnownHere(theme)], readAt, seenUpTo, partUntil);
  return others.length + 1;
}

/** A theme that says more than its record: when that was changed says nothing of it. */
export function asKnownHere(theme: Theme): Theme {
  const own: { -readonly [K in keyof Theme]: Theme[K] } = { ...theme };
  delete own.changedAt;
  return own;
}

/** Changes what is given of a theme that the replica has, and gives it as it then is; `null` where it has none. */
export async function patchKept(
  replica: Outside['replica'],
  given: Pick<Theme, 'id'> & Partial<Theme>,
): Promise<Theme | null> {
  const kept = await replica.themes();
  const before = kept.ok ? kept.value?.themes.find(({ id }) => id === given.id) : undefined;
  if (before === undefined) return null;
  const theme = asKnownHere({ ...before, ...given });
  await keepTheme(replica, theme);
  return theme;
}

/** Takes a theme out of the replica: it is not there any more, or never was. */
export async function forgetTheme(replica: Outside['replica'], id: Theme['id']): Promise<void> {
  const kept = await replica.themes();
  if (!kept.ok || kept.value === null) return;
  const { themes, readAt, seenUpTo, partUntil } = kept.value;
  const others = themes.filter((theme) => theme.id !== id);
  await replica.saveThemes(others, readAt, seenUpTo, partUntil);
}
