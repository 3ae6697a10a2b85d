import type { JournalEvent } from './JournalEvent.ts';
import { isDigestPlace } from './digestPlace.ts';
import { isKudosPlace } from './kudosPlace.ts';

/**
 * Whether an event is about a theme. Those of a launch, of praise and of a week's digest are about none: where others name
 * their theme, they name the launch, or the place of the praise (`kudosPlace`) or of the week (`digestPlace`).
 */
export function hangsOnTheme({ kind, themeId }: Pick<JournalEvent, 'kind' | 'themeId'>): boolean {
  return !kind.startsWith('launch.') && !isKudosPlace(themeId) && !isDigestPlace(themeId);
}
