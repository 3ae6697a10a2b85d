import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { TicketId } from '#domain/basis/Id.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { AccountBook } from './AccountSettings.ts';
import type { Failure } from './Failure.ts';
import type { Person } from './People.ts';
import type { KnownRights } from './Rights.ts';

/** The account's themes as this browser keeps them. */
export interface KeptThemes {
  readonly themes: readonly Theme[];
  /** When the account was last asked, by this machine's clock: how old they are. */
  readonly readAt: Instant;
  /** The newest change that was seen, by Zendesk's clock: what changed since is asked for. `null` where none was. */
  readonly seenUpTo: Instant | null;
  /** The list is no more than its first part, which will do until then for whoever looks for nothing else. */
  readonly partUntil?: Instant;
}

/** What this browser keeps of the account for one person, so that a ticket opens without a request. */
export interface Replica {
  /** `null` where nothing was kept yet. */
  readonly themes: () => Promise<Result<KeptThemes | null, Failure>>;
  readonly saveThemes: (
    themes: readonly Theme[],
    readAt: Instant,
    seenUpTo?: Instant | null,
    partUntil?: Instant,
  ) => Promise<Result<void, Failure>>;
  readonly people: (ids: readonly string[]) => Promise<Result<readonly Person[], Failure>>;
  readonly savePeople: (people: readonly Person[]) => Promise<Result<void, Failure>>;
  readonly dismissed: () => Promise<Result<readonly string[], Failure>>;
  readonly saveDismissed: (groupIds: readonly string[]) => Promise<Result<void, Failure>>;
  /** This person's own mentions of a ticket, so that a tag is seen again before its submit. */
  readonly mentions: (ticket: TicketId) => Promise<Result<readonly Mention[], Failure>>;
  readonly saveMention: (mention: Mention) => Promise<Result<void, Failure>>;
  /** The account's settings as they were last read; `null` where they never were. */
  readonly book: () => Promise<
    Result<{ readonly book: AccountBook; readonly readAt: Instant } | null, Failure>
  >;
  readonly saveBook: (book: AccountBook, readAt: Instant) => Promise<Result<void, Failure>>;
  /** What was learnt of this person's permissions; `null` where nothing was. */
  readonly rights: () => Promise<Result<KnownRights | null, Failure>>;
  readonly saveRights: (rights: KnownRights) => Promise<Result<void, Failure>>;
  /** Forgets everything of this person in this browser but what is private to them. */
  readonly clear: () => Promise<Result<void, Failure>>;
}
