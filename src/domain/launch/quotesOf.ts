import type { JournalEvent } from '../event/JournalEvent.ts';
import { isLaunchEvent, type LaunchId } from './LaunchEvent.ts';

/**
 * In which launches this customer (`sayerHash`) is pointed at, and how often: raised or dismissed, whatever became of it. Those
 * in which they are forgotten already are left out.
 */
export function quotesOf(events: Iterable<JournalEvent>, person: string): ReadonlyMap<LaunchId, number> {
  const found = new Map<LaunchId, number>();
  const erased = new Set<LaunchId>();
  for (const event of events) {
    if (!isLaunchEvent(event)) continue;
    if (event.kind === 'launch.erased' && event.payload.person === person) erased.add(event.themeId);
    if (event.kind !== 'launch.raised' && event.kind !== 'launch.dismissed') continue;
    const theirs = event.payload.quotes.filter((quote) => quote.person === person).length;
    if (theirs > 0) found.set(event.themeId, (found.get(event.themeId) ?? 0) + theirs);
  }
  for (const id of erased) found.delete(id);
  return found;
}
