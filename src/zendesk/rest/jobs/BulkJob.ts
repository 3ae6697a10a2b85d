import type { Missing } from '../failureOf.ts';
import type { Urgency } from '../Urgency.ts';

/** One kind of bulk work, and how its parts are asked for. */
export interface BulkJob<T> {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  /** For failures: what we were doing (`remove records`). */
  readonly what: string;
  readonly missing: Missing;
  readonly urgency: Urgency;
  /** The request for up to 100 items. */
  readonly request: (items: readonly T[]) => { readonly path: string; readonly body: unknown };
  /** What a result names the item by (a record's id, an external id, a ticket's number); `null` where it has none yet. */
  readonly idOf: (item: T) => string | null;
  /** Whoever stops starts no more of it, and a job that is under way is waited for, so that what is done is known. */
  readonly isWaitedFor?: true;
}

/** Zendesk takes so many items in one job. */
export const ITEMS_AT_A_TIME = 100;
