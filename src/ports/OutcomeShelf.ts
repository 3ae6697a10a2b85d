import type { EventId, ThemeId, UserId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Failure } from './Failure.ts';

/** What of a theme's journal says what may be told, as it was last read. */
export interface KeptTelling {
  readonly events: readonly JournalEvent[];
  readonly readAt: Instant;
  /** By Zendesk's stamps: nothing that was said up to then is missing. `null` where an earlier version kept it. */
  readonly upTo: Instant | null;
}

/** An answer to something that this person tagged, and that they have not put away yet. */
export interface HeardNews {
  readonly themeId: ThemeId;
  /** When they first tagged a ticket to it. */
  readonly since: Instant;
}

/** How far this person has heard of answers. */
export interface KeptHeard {
  /** By theme, as it was when this browser last looked. */
  readonly answers: Readonly<Record<string, string>>;
  /** Newest first. */
  readonly news: readonly HeardNews[];
}

/** A kudos that this person gave, so that it is not offered again and can be taken back. */
export interface KeptKudos {
  readonly id: EventId;
  /** The place of the praise (`kudosPlace`). */
  readonly themeId: ThemeId;
  readonly to: UserId;
}

/** What this browser keeps so that a ticket of a decided theme asks for nothing again. */
export interface OutcomeShelf {
  readonly telling: (theme: ThemeId) => Promise<Result<KeptTelling | null, Failure>>;
  readonly saveTelling: (theme: ThemeId, telling: KeptTelling) => Promise<Result<void, Failure>>;
  /** `null` where this browser never looked. */
  readonly heard: () => Promise<Result<KeptHeard | null, Failure>>;
  readonly saveHeard: (heard: KeptHeard) => Promise<Result<void, Failure>>;
  /** Newest first. */
  readonly given: () => Promise<Result<readonly KeptKudos[], Failure>>;
  readonly saveGiven: (given: readonly KeptKudos[]) => Promise<Result<void, Failure>>;
}
