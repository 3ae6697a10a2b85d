import type { EventId, ThemeId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import type { Audience } from './Audience.ts';
import type { Sending, SentNumbers } from './PitchEvent.ts';
import type { PitchWords } from './PitchWords.ts';

/** Words for an audience that were kept, and by whom. */
export interface PitchDraft {
  readonly id: EventId;
  readonly themeId: ThemeId;
  readonly audience: Audience;
  readonly words: PitchWords;
  /** The case's numbers when it was kept; `null` where it was kept before they were. */
  readonly numbers: SentNumbers | null;
  readonly by: UserId;
  readonly at: Instant;
}

/** A pitch that was sent to a lead. */
export interface Pitch extends PitchDraft, Sending {
  readonly numbers: SentNumbers;
}

/** What there is for one audience of a theme. */
export interface PitchStory {
  /** Written since the last sending; `null` where there is nothing new. */
  readonly draft: PitchDraft | null;
  /** What was sent and stands; `null` where nothing was, or it was withdrawn. */
  readonly sent: Pitch | null;
  /** What was sent before and was superseded or withdrawn, oldest first. */
  readonly earlier: readonly Pitch[];
  /** What the next event has to answer. */
  readonly last: EventId | null;
}

/** Nothing was written for an audience. */
export const NO_STORY: PitchStory = { draft: null, sent: null, earlier: [], last: null };
