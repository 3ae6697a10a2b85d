import type { Day } from '../basis/Day.ts';
import type { TicketId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
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
  /** The language of `text` (BCP 47); left out by earlier versions. */
  readonly language?: string;
  /** The same in other languages (BCP 47). */
  readonly others?: Readonly<Record<string, string>>;
}

/**
 * Where somebody else's answer stands: an internal note on a ticket, whose author and time are Zendesk's stamps, or an issue in
 * a tracker, whose author's name is what that says.
 */
export type RelaySource =
  | { readonly is: 'note'; readonly ticketId: TicketId; readonly by: UserId; readonly at: Instant }
  | { readonly is: 'issue'; readonly url: string; readonly by: string };

/** An answer that somebody passes on because whoever gave it cannot write records. */
export interface Relay extends Verdict {
  readonly source: RelaySource;
}

/**
 * What is said about a theme by those who decide. An answer (`decision.made`) answers the decision that it names as
 * `after`, or an undecided theme. A release (`decision.released`) belongs to the decision that holds, and answers its last
 * release, or where there was none the decision itself: a new answer is released anew. A relayed answer
 * (`decision.relayed`) is passed on by anybody, names where it stands, and decides nothing; it answers what a decision would.
 */
export type DecisionEvent =
  | JournalEvent<'decision.made', Verdict>
  | JournalEvent<'decision.released', Told>
  | JournalEvent<'decision.relayed', Relay>;

/** Whether an event is about an answer. */
export function isDecisionEvent(event: JournalEvent): event is DecisionEvent {
  return ['decision.made', 'decision.released', 'decision.relayed'].includes(event.kind);
}
