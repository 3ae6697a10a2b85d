import type { Failure } from './Failure.ts';

/** What became of one item of a bulk job. */
export type ItemOutcome =
  /** `id` as Zendesk names the item, `null` where it names none. */
  | { readonly state: 'done'; readonly id: string | null }
  /** Zendesk said no to this item, or to the whole part it was in. */
  | { readonly state: 'refused'; readonly failure: Failure }
  /** An answer was lost: it may have taken place. To be repeated where that does no harm, else to be looked at first. */
  | { readonly state: 'unknown'; readonly failure: Failure }
  /** Never sent. */
  | { readonly state: 'notTried'; readonly failure: Failure };
