import type { Day } from '../basis/Day.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import type { Answer, Due } from '../theme/Answer.ts';

/** What was decided, for those who work here: no customer is told any of it before it is released. */
export interface Verdict {
  readonly answer: Answer;
  /** Why, in a sentence. Never empty: an answer without a reason helps nobody. */
  readonly reason: string;
  /** When it is planned for; `null` where no time is named. */
  readonly due: Due | null;
  /** When to look at it again, whatever the answer; `null` for not by itself. */
  readonly lookAgainOn: Day | null;
  /** Which evidence would change the answer; `null` where none is asked for. */
  readonly evidence: string | null;
}

/** What customers may be told. */
export interface Told {
  /** In words that may go into a reply; `null` takes back what was released before. */
  readonly text: string | null;
  /** The last day on which it may be told; `null` for as long as the answer holds. */
  readonly until: Day | null;
}

/**
 * What is said about a theme by those who decide. An answer (`decision.made`) answers the decision that it names as
 * `after`, or an undecided theme. A release (`decision.released`) belongs to the decision that holds, and answers its last
 * release, or where there was none the decision itself: a new answer is released anew.
 */
export type DecisionEvent = JournalEvent<'decision.made', Verdict> | JournalEvent<'decision.released', Told>;
