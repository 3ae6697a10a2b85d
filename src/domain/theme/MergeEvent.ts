import type { ThemeId } from '../basis/Id.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';

/**
 * A merge makes its `themeId` part of another theme and moves nothing; `theme.unmerged` names the merge that it takes
 * back as `after`.
 */
export type MergeEvent =
  | JournalEvent<'theme.merged', { readonly into: ThemeId }>
  | JournalEvent<'theme.unmerged', Record<string, never>>;
