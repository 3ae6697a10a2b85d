import type { JournalEvent } from './JournalEvent.ts';
import { isKudosPlace } from './kudosPlace.ts';

/**
 * Whether an event is about a theme. Those of a launch and of praise are about none: where others name their theme, they name
 * the launch, or the place of the praise (`kudosPlace`).
 */
export function hangsOnTheme({ kind, themeId }: Pick<JournalEvent, 'kind' | 'themeId'>): boolean {
  return !kind.startsWith('launch.') && !isKudosPlace(themeId);
}
