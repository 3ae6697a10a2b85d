import type { TicketId, UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Championship } from '#domain/champion/foldChampion.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from './Failure.ts';

/** One write of our own. Each may be sent any number of times and takes place once: its id says what it is. */
export type OutboxWrite =
  /**
   * The tagger's own mention as it shall be, whole. `isNew`: before it, none of this id stood in the account; else `before`
   * is the one that did, where that is known: it is shown again where this one is given up.
   */
  | {
      readonly kind: 'mention';
      readonly mention: Mention;
      readonly isNew: boolean;
      readonly before?: Mention;
    }
  /** Something that happened to a theme, and what the theme's record says because of it. */
  | {
      readonly kind: 'event';
      readonly event: JournalEvent;
      readonly record: Pick<Theme, 'id' | 'name'> & Partial<Theme>;
    }
  /** A champion's turn. Which number it has is decided when it is sent, and then kept (`event`) for repeats. */
  | {
      readonly kind: 'champion';
      readonly theme: Pick<Theme, 'id' | 'name' | 'championId'>;
      readonly move:
        { readonly kind: 'claim' | 'stepDown' } | { readonly kind: 'handOver'; readonly to: UserId };
      readonly event: JournalEvent | null;
    }
  /** "Not feedback" said of an ask, or taken back, in the list of that ISO week. */
  | {
      readonly kind: 'dismissal';
      readonly groupId: string;
      readonly week: string;
      readonly isDismissed: boolean;
    };

/** A write that waits until Zendesk has it. */
export interface OutboxEntry {
  readonly id: string;
  /** Entries of one theme are sent in this order. Later ones are greater; the numbers may have gaps. */
  readonly order: number;
  /** Only this person, in this account, sends it. */
  readonly by: UserId;
  readonly subdomain: string;
  readonly at: Instant;
  /** Where it was done, and the theme's name as it was then: for lists. */
  readonly ticketId: TicketId | null;
  readonly themeName: string | null;
  readonly write: OutboxWrite;
  readonly tries: number;
  /** When it (or what stands for the whole account) was last tried in vain; `null` before that. */
  readonly triedAt: Instant | null;
  /** It was on its way once and nobody knows whether it arrived: taking it back needs a write of its own. */
  readonly mayHaveArrived: boolean;
  /** Why the last try ended without success; `null` before the first. */
  readonly failure: Failure | null;
  /** Not tried by itself before this. */
  readonly dueAt: Instant;
  /** Trying again will not help by itself: a person must choose. */
  readonly isStuck: boolean;
}

/** What Zendesk made of a write. */
export type Sent =
  | { readonly kind: 'mention'; readonly mention: Mention }
  | { readonly kind: 'champion'; readonly done: boolean; readonly championship: Championship }
  /** `isOvertaken`: Zendesk has the event, and it changed nothing, since somebody else was first. */
  | { readonly kind: 'done'; readonly isOvertaken?: boolean };

/** What all tabs of a person hear, whichever of them did it. */
export type OutboxNews =
  /** `known` has changed. */
  | { readonly about: 'entries' }
  | { readonly about: 'sent'; readonly entry: string; readonly sent: Sent }
  /** The person chose not to send it. */
  | { readonly about: 'givenUp'; readonly entry: OutboxEntry }
  /** A theme is otherwise than before. */
  | { readonly about: 'theme'; readonly theme: Theme };

/** What this person did and Zendesk has not confirmed. Kept in this browser, apart from everything that may be rebuilt. */
export interface Outbox {
  /** The entries as this page last knew them, oldest first; the same array until they change. Empty before the first use. */
  readonly known: () => readonly OutboxEntry[];
  /** Calls back with each piece of news; gives its unsubscribe. */
  readonly onNews: (listener: (news: OutboxNews) => void) => () => void;
  /** Tells this page and all other tabs of this person. */
  readonly tell: (news: OutboxNews) => void;
  /**
   * Replaces the entries by what `change` makes of them, in one step that no other tab can come between; gives them as
   * they then stand, kept for good. What `change` gives back as it was is not written. `storage` where the browser keeps
   * nothing: then nothing has changed.
   */
  readonly update: (
    change: (entries: readonly OutboxEntry[]) => readonly OutboxEntry[],
  ) => Promise<Result<readonly OutboxEntry[], Failure>>;
  /** Runs the work while no other tab of this person runs such work; waits for its turn. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}
