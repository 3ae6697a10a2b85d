import type { EventId, ThemeId } from '../basis/Id.ts';
import { draftEvent } from '../event/draftEvent.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import type { Merge } from './Merge.ts';
import type { MergeEvent } from './MergeEvent.ts';

type By = Pick<JournalEvent, 'actor' | 'at'>;

/** Makes a theme part of another. `unmergedBy`: the last un-merge that is known of it, so that this is a new merge. */
export function draftMerge(
  { id, unmergedBy }: { readonly id: ThemeId; readonly unmergedBy: EventId | null },
  into: ThemeId,
  by: By,
): MergeEvent {
  return draftEvent({ kind: 'theme.merged', themeId: id, payload: { into }, after: unmergedBy, ...pick(by) });
}

/** Takes back the merge that holds. */
export function draftUnmerge(
  { id, merge }: { readonly id: ThemeId; readonly merge: Pick<Merge, 'by'> },
  by: By,
): MergeEvent {
  return draftEvent({ kind: 'theme.unmerged', themeId: id, payload: {}, after: merge.by, ...pick(by) });
}

/** Nothing else of what is handed in may reach the event. */
function pick({ actor, at }: By): By {
  return { actor, at };
}
