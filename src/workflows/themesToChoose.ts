import type { Theme } from '#domain/theme/Theme.ts';
import { loadThemes } from './loadThemes.ts';
import type { Outside } from './Outside.ts';

/** Somebody who looks for a theme, or makes one, would make a second one of what a colleague made a moment ago. */
const FRESH_ENOUGH_MINUTES = 10;

/**
 * All themes, as they were in the last minutes: for somebody who looks for one, or is about to make one. The suggestions on
 * a card do with less. Where the account does not answer, what this browser knows.
 */
export async function themesToChoose(
  outside: Pick<Outside, 'store' | 'replica' | 'leases' | 'worker' | 'now'>,
  signal: AbortSignal,
): Promise<readonly Theme[]> {
  const loaded = await loadThemes(outside, signal, FRESH_ENOUGH_MINUTES);
  return loaded.ok ? loaded.value.themes : [];
}
