import type { JournalEvent } from '../event/JournalEvent.ts';

/** Product's answer to what is asked. */
export type Answer = 'planned' | 'notNow' | 'no' | 'needsMoreEvidence' | 'shipped';

/** A day without a time, `2027-03-31`: what is promised is a day wherever one lives. */
export type Day = `${number}-${number}-${number}`;

/** What was decided, in words that may be shown where the work is done. */
export interface Verdict {
  readonly answer: Answer;
  /** Why, in a sentence. Never empty: an answer without a reason helps nobody. */
  readonly reason: string;
  /** By when; `null` where no day is named. */
  readonly dueOn: Day | null;
  /** When to look at it again, whatever the answer; `null` for not by itself. */
  readonly lookAgainOn: Day | null;
}

/** An answer about a theme. It answers the state after the decision that it names as `after`, or an undecided theme. */
export type DecisionEvent = JournalEvent<'decision.made', Verdict>;
