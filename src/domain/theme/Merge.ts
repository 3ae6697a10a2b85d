import type { EventId, ThemeId } from '../basis/Id.ts';

/** That a theme is part of another one. */
export interface Merge {
  readonly into: ThemeId;
  /** The event that holds; an un-merge names it as `after`. */
  readonly by: EventId;
}
