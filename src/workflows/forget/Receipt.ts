import type { UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Failure } from '#ports/Failure.ts';

/**
 * What a receipt is for: a person was forgotten; old mentions, those of tickets that are gone, or quotes that their comments
 * hold no more were deleted; mentions of tickets that are gone count no more; tickets' present requesters were noted.
 */
export type Deed = 'person' | 'cleanUp' | 'gone' | 'unsaid' | 'removed' | 'askers';

/** What was done, when and by whom, and what could not be. Holds no customer's words and no name. */
export interface Receipt {
  readonly deed: Deed;
  /** `null` where nobody was forgotten. */
  readonly person: UserId | null;
  readonly by: UserId;
  readonly at: Instant;
  readonly mentionsDeleted: number;
  readonly listsChanged: number;
  readonly themesRecounted: number;
  /** Events that go on counting without the person. */
  readonly eventsWritten: number;
  /** What is left to do and why; the same again goes on from there. Empty when all is done. */
  readonly left: readonly Left[];
}

/** Something that was not done. */
export interface Left {
  readonly what: 'events' | 'mentions' | 'lists' | 'themes';
  readonly count: number;
  readonly failure: Failure;
}
