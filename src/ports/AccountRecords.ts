import type { UserId } from '#domain/basis/Id.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Failure } from './Failure.ts';
import type { ItemOutcome } from './ItemOutcome.ts';
import type { Person } from './People.ts';

/** A thing and the record that holds it. */
export interface Recorded<T> {
  readonly recordId: string;
  readonly value: T;
}

/** All of a kind, and the records of it that could not be read: what is in them is not known. */
export interface AllRecords<T> {
  readonly items: readonly Recorded<T>[];
  readonly unreadable: readonly string[];
}

/** One agent's list of a week: ids of asks that are "not feedback" (they begin with a comment's key). */
export interface DismissedList {
  readonly externalId: string;
  readonly groupIds: readonly string[];
}

/** The account's own records as a whole, for what only admins do with them. Reading is background work. */
export interface AccountRecords {
  /** Told how many were read so far. All or a failure: part of them would look like all. */
  readonly mentions: (
    onRead: (count: number) => void,
    signal: AbortSignal,
  ) => Promise<Result<AllRecords<Mention>, Failure>>;
  readonly events: (
    onRead: (count: number) => void,
    signal: AbortSignal,
  ) => Promise<Result<AllRecords<JournalEvent>, Failure>>;
  readonly dismissedLists: (
    onRead: (count: number) => void,
    signal: AbortSignal,
  ) => Promise<Result<AllRecords<DismissedList>, Failure>>;
  /** Replaces what a list holds; its agent goes on with it. */
  readonly saveDismissed: (list: DismissedList) => Promise<Result<void, Failure>>;
  /** Deletes mentions for good, with their history, in bulk jobs. One that is gone already is done. Safe to repeat. */
  readonly deleteMentions: (
    recordIds: readonly string[],
    onDone: (count: number) => void,
    signal: AbortSignal,
  ) => Promise<readonly ItemOutcome[]>;
  /** People, customers too, whose name or e-mail address is like that; by number only who is not deleted. */
  readonly findPeople: (text: string, signal: AbortSignal) => Promise<Result<readonly Person[], Failure>>;
  /** Whether somebody with this number is there now. */
  readonly isThere: (person: UserId, signal: AbortSignal) => Promise<Result<boolean, Failure>>;
}
