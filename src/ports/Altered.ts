import type { UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';

/** A record that is not as its author left it. */
export interface Altered {
  readonly recordId: string;
  /**
   * - `changed`: somebody else changed what it says, or its author changed what must never change.
   * - `forged`: it bears a colleague's name, and somebody else made it. Never counts.
   */
  readonly why: 'changed' | 'forged';
  /** Who that was, as Zendesk says; `null` where no person is named (a trigger). */
  readonly by: UserId | null;
  readonly at: Instant;
  /** It counts as it was written, which its history tells. Otherwise it does not count. */
  readonly counts: boolean;
  /** How its author's app can put it back; absent where it cannot. */
  readonly remedy?: Remedy;
}

/** What is needed to put a record back as its author left it. */
export interface Remedy {
  readonly author: UserId;
  /** The record's own id, as its author gave it. */
  readonly externalId: string;
  /** Not before this, so that two apps never fight over a record for ever. */
  readonly notBefore: Instant;
}
