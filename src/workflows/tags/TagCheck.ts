import type { TicketTagChange } from '#ports/TicketTags.ts';
import type { Failure } from '#ports/Failure.ts';

/** A ticket whose tags say something else than its mentions. */
export interface TagDifference extends TicketTagChange {
  readonly isClosed: boolean;
  /** It lacks tags only of mentions of the last day, and is open: they still come with the agent's submit. */
  readonly isYoung: boolean;
}

/** What a check found, and what that rests on. */
export interface TagCheck {
  readonly differences: readonly TagDifference[];
  /** How many tickets were looked at, of how many that bear our tags or have mentions. */
  readonly checked: number;
  readonly total: number;
  /** Not looked at further because an admin excluded them. */
  readonly excluded: number;
  /** Not there any more, or not for this person. */
  readonly gone: number;
  /** This browser has all mentions: only then a tag without one is known to be too many. */
  readonly isWhole: boolean;
  /** Why not all were looked at; `null` where all were. */
  readonly stopped: Failure | null;
}
