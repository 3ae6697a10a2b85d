import type { Day } from '../basis/Day.ts';
import type { ThemeId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { Pitch } from '../pitch/Pitch.ts';
import type { Relayed } from './Decision.ts';

/** That a lead is asked for an answer to a theme, by its pitches or because its time to be looked at again has come. */
export interface DueAnswer {
  /** Where the answer is given: the theme that a pitched one is part of by now. */
  readonly themeId: ThemeId;
  readonly lead: UserId;
  readonly because: 'pitched' | 'lookAgain';
  /** The pitches that ask, oldest first; none where the theme came back by itself. */
  readonly pitches: readonly Pitch[];
  readonly askedAt: Instant;
  /** While others are before it: the how manieth of those that wait (from 1). `null` once it is open. */
  readonly place: number | null;
  /** Since when it is open, and the last day on which an answer is in time; `null` while it waits. */
  readonly openedOn: Day | null;
  readonly dueOn: Day | null;
  /** What was passed on last of what somebody said; nobody who decides has confirmed it. */
  readonly relayed: Relayed | null;
}
