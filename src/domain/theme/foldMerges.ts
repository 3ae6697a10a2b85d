import type { EventId, ThemeId } from '../basis/Id.ts';
import { isNamedByItsDeed } from '../event/eventIdOf.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { orderEvents } from '../event/orderEvents.ts';
import { overtaken, type Overtaken, type OvertakenEvents } from '../event/Overtaken.ts';
import type { Merge } from './Merge.ts';
import type { MergeEvent } from './MergeEvent.ts';
import { rootOf } from './rootOf.ts';

/** Which themes are part of which. */
export interface Merges {
  /** By the theme that was merged. Never circular. */
  readonly byTheme: ReadonlyMap<ThemeId, Merge>;
  /** The last un-merge of a theme that is on its own again: what the next merge names as `after`. */
  readonly unmergedBy: ReadonlyMap<ThemeId, EventId>;
  readonly overtaken: OvertakenEvents;
}

/**
 * What merges say, whatever order they arrive in and however often. A theme is part of one other at most: the first of
 * two merges at once holds. A merge that would close a circle is overtaken, and stays so when the circle is gone.
 * Whether a theme's creation was read plays no part. Events of other kinds are passed over.
 */
export function foldMerges(events: readonly JournalEvent[]): Merges {
  const byTheme = new Map<ThemeId, Merge>();
  const unmergedBy = new Map<ThemeId, EventId>();
  const missed = new Map<EventId, Overtaken>();
  let shortcuts = new Map<ThemeId, ThemeId>();
  const whyNot = (event: MergeEvent): Overtaken['why'] | null => {
    if (!isNamedByItsDeed(event)) return 'forged';
    const merge = byTheme.get(event.themeId);
    if (event.kind === 'theme.unmerged')
      return merge !== undefined && event.after === merge.by ? null : 'changed';
    if (merge !== undefined) return 'changed';
    return rootOf(event.payload.into, byTheme, shortcuts) === event.themeId ? 'circle' : null;
  };
  for (const event of orderEvents(events)) {
    if (!isMerge(event)) continue;
    const why = whyNot(event);
    if (why !== null) {
      missed.set(...overtaken(event, why));
    } else if (event.kind === 'theme.merged') {
      byTheme.set(event.themeId, { into: event.payload.into, by: event.id });
      unmergedBy.delete(event.themeId);
    } else {
      byTheme.delete(event.themeId);
      unmergedBy.set(event.themeId, event.id);
      shortcuts = new Map();
    }
  }
  return { byTheme, unmergedBy, overtaken: missed };
}

function isMerge(event: JournalEvent): event is MergeEvent {
  return event.kind === 'theme.merged' || event.kind === 'theme.unmerged';
}
