import type { Instant } from '#domain/basis/Instant.ts';

/** How busy a person's pages and their account are, for the health page. */
export interface BudgetReport {
  /** Requests of all tabs of this person in the last minute. */
  readonly sentLastMinute: number;
  /** How many these may be. */
  readonly perMinute: number;
  /** Until Zendesk lets us ask again, 0 where nothing is held. */
  readonly heldSeconds: number;
  /** The limit that all people of the account share, as Zendesk said it last; `null` while it has not. */
  readonly account: {
    readonly perMinute: number;
    readonly remaining: number;
    readonly readAt: Instant;
    /** Less than half is left: nothing is done in the background until the minute is over. */
    readonly isBelowHalf: boolean;
  } | null;
  /** Bulk jobs of this browser under way. */
  readonly jobs: number;
}

/** What a person's pages ask of Zendesk, counted for all tabs. */
export interface Budget {
  readonly report: () => Promise<BudgetReport>;
}
