import type { Result } from '#domain/basis/Result.ts';
import type { Failure, Need } from './Failure.ts';
import type { Instant } from '#domain/basis/Instant.ts';

/** What Zendesk refused a person lately: a right that their role lacks, or a field that the account lacks. */
export type Refusal =
  | { readonly kind: 'rights'; readonly need: Need; readonly at: Instant }
  | { readonly kind: 'field'; readonly field: string; readonly at: Instant };

/** What this browser learnt of a person's permissions. */
export interface KnownRights {
  /** Zendesk's role that they had then; with another one nothing of this holds. */
  readonly role: string;
  /** Whether it is a role that only ever reads (light agent, contributor). */
  readonly onlyReads: boolean;
  readonly refused: Refusal | null;
}

/** What can be known of the signed-in person's permissions without trying. */
export interface Rights {
  /** Whether this person is a light agent or a contributor. One request. */
  readonly onlyReads: (signal: AbortSignal) => Promise<Result<boolean, Failure>>;
}
