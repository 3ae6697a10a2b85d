import type { ThemeId } from '../basis/Id.ts';
import { foldStandings } from '../event/foldStandings.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { placeOf } from '../event/MentionStanding.ts';
import { orderEvents } from '../event/orderEvents.ts';
import { themeOfKey } from '../mention/mentionKey.ts';
import { foldMerges } from '../theme/foldMerges.ts';
import { rootOf } from '../theme/rootOf.ts';

/**
 * The themes whose records have to be read to know what counts in this one: those that are part of it, and those from
 * which mentions were moved to it or to its parts. Itself is always among them. Events rest on events alone, so that a fold
 * of these themes' mentions and of all events says of this theme what a fold of everything says.
 */
export function sourcesOf(id: ThemeId, events: Iterable<JournalEvent>): ReadonlySet<ThemeId> {
  const journal = orderEvents(events);
  const { byTheme } = foldMerges(journal);
  const shortcuts = new Map<ThemeId, ThemeId>();
  const sources = new Set<ThemeId>([id]);
  for (const part of byTheme.keys()) if (rootOf(part, byTheme, shortcuts) === id) sources.add(part);
  for (const [key, standing] of foldStandings(journal).byMention)
    if (rootOf(placeOf(standing), byTheme, shortcuts) === id) sources.add(themeOfKey(key));
  return sources;
}
