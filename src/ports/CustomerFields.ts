import type { AccountField, FieldOwner, FieldValues } from '#domain/customer/AccountField.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';

/** An organization or a person, and what stands in those of its fields that were asked for. */
export interface FieldHolder {
  readonly id: string;
  readonly name: string;
  readonly values: FieldValues;
}

/** What an account says of its customers in fields of its own. */
export interface CustomerFields {
  /** All fields, also those that are switched off, in the account's order. */
  readonly fields: (
    owner: FieldOwner,
    signal: AbortSignal,
  ) => Promise<Result<readonly AccountField[], Failure>>;
  /** Those that exist and that this person may see, in no special order. Any number of ids, a request for each hundred. */
  readonly values: (
    owner: FieldOwner,
    ids: readonly string[],
    keys: readonly string[],
    signal: AbortSignal,
  ) => Promise<Result<readonly FieldHolder[], Failure>>;
  /** Some of them, at most a hundred, to look at. One request. */
  readonly some: (
    owner: FieldOwner,
    keys: readonly string[],
    signal: AbortSignal,
  ) => Promise<Result<readonly FieldHolder[], Failure>>;
  /** All organizations, a request for each hundred; `onRead` is told how many after each. A part would look like all: it fails whole. */
  readonly organizations: (
    keys: readonly string[],
    onRead: (count: number) => void,
    signal: AbortSignal,
  ) => Promise<Result<readonly FieldHolder[], Failure>>;
}

/** What was read of one, and when. */
export interface KeptHolder {
  readonly id: string;
  /** `null` where the account does not show it to this person. */
  readonly values: FieldValues | null;
  readonly readAt: Instant;
}

/** Where this browser keeps what it read of customers; emptied with the replica. */
export interface CustomerShelf {
  /** Those that are there. */
  readonly holders: (
    owner: FieldOwner,
    ids: readonly string[],
  ) => Promise<Result<readonly KeptHolder[], Failure>>;
  readonly saveHolders: (owner: FieldOwner, holders: readonly KeptHolder[]) => Promise<Result<void, Failure>>;
  /** `null` where they were never read. */
  readonly fields: (
    owner: FieldOwner,
  ) => Promise<
    Result<{ readonly fields: readonly AccountField[]; readonly readAt: Instant } | null, Failure>
  >;
  readonly saveFields: (
    owner: FieldOwner,
    fields: readonly AccountField[],
    readAt: Instant,
  ) => Promise<Result<void, Failure>>;
}
