import type { ThemeId, TicketId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Altered } from './Altered.ts';
import type { Failure } from './Failure.ts';

/** A list, and what of it could not be read (nonsense that was made by hand), so that partial is visible. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly unreadable: readonly { readonly recordId: string; readonly path: string }[];
  /** Records that are not as their authors left them: those that count are among the items, as they were written. */
  readonly altered?: readonly Altered[];
}

/** Themes, and the newest change among them, by Zendesk's clock; `null` where there are none. */
export interface ListedThemes extends Listed<Theme> {
  readonly seenUpTo: Instant | null;
  /** A first part, and it was no moment to ask for the rest. */
  readonly isPart?: boolean;
}

/**
 * An event was written by us, or its place was already taken: then what stands there, `null` where that is nonsense. `id`
 * of an event that was written may bear a suffix (`.2`), where somebody squatted on its own.
 */
export type Written =
  | { readonly taken: false; readonly event: JournalEvent }
  | { readonly taken: true; readonly event: JournalEvent | null };

/** The account's own records: themes, mentions and the journal of events. */
export interface ThemeStore {
  /**
   * Newest changed first. Stops when it meets themes unchanged since `changedSince` (by Zendesk's clock, with some overlap);
   * all where that is `null`.
   *
   * @param isFirst somebody sees themes for the first time: where the account is busy, the hundred that changed last are all.
   */
  readonly listThemes: (
    changedSince: Instant | null,
    signal: AbortSignal,
    isFirst?: boolean,
  ) => Promise<Result<ListedThemes, Failure>>;
  readonly showTheme: (id: ThemeId, signal: AbortSignal) => Promise<Result<Theme, Failure>>;
  /**
   * Writes what is given of the theme's record, and leaves the rest of it as it is, so that a stale client never
   * takes back what another one wrote. Creates the record where there is none. A cache: last one wins, per field. Examples
   * are not written: customers' words stand in mentions alone, which can be deleted with their history.
   */
  readonly saveTheme: (theme: Pick<Theme, 'id' | 'name'> & Partial<Theme>) => Promise<Result<void, Failure>>;
  readonly mentionsOfTicket: (
    ticket: TicketId,
    signal: AbortSignal,
  ) => Promise<Result<Listed<Mention>, Failure>>;
  readonly mentionsOfTheme: (
    theme: ThemeId,
    signal: AbortSignal,
  ) => Promise<Result<Listed<Mention>, Failure>>;
  /**
   * Creates or replaces the tagger's own mention, by its id. Gives it as it was stored: of quotes too many for one
   * record (32 KB) those that fit, whole and in their order, so that comparing shows which were left out. `refused` where
   * not even one fits; `gone` where the theme was deleted meanwhile. Where somebody squatted on its record's id it is
   * stored under another, which is nobody else's business: here it has its own.
   */
  readonly saveMention: (mention: Mention) => Promise<Result<Mention, Failure>>;
  /** All events of a theme, in no order that could be relied upon. */
  readonly journalOfTheme: (
    theme: ThemeId,
    signal: AbortSignal,
  ) => Promise<Result<Listed<JournalEvent>, Failure>>;
  /**
   * Creates the event, or says what stands in its place. Only turns can be taken for good: any other event's id is its
   * actor's alone, and where somebody squats on it the next suffix is used. A retry of the same event by the same actor is not "taken", also
   * where only the answer to the first try was lost. `theme.created` makes the theme's record too, since events hang on
   * it; other events of a theme without a record are `gone`.
   */
  readonly writeEvent: (event: JournalEvent) => Promise<Result<Written, Failure>>;
  /**
   * Writes a record back as its author, who is signed in, left it. Does nothing (`false`) where the record is gone or was
   * changed again meanwhile, and where an admin changed it, who may have had reasons.
   */
  readonly putBack: (altered: Altered, thing: Mention | JournalEvent) => Promise<Result<boolean, Failure>>;
}
