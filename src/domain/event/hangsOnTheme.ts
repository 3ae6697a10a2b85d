import type { JournalEvent } from './JournalEvent.ts';

/** Longer than any theme's id: `kudosPlace`, `digestPlace`. */
const PLACE = /^(?:kudos|digest)\w{8}/;

/**
 * Whether an event is about a theme. Those of a launch, of praise and of a week's digest are about none: where others name
 * their theme, they name the launch, or the place of the praise or of the week.
 */
export function hangsOnTheme({ kind, themeId }: Pick<JournalEvent, 'kind' | 'themeId'>): boolean {
  return !kind.startsWith('launch.') && !PLACE.test(themeId);
}
