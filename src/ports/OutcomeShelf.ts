import type { ThemeId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Failure } from './Failure.ts';

/** What of a theme's journal says what may be told, as it was last read. */
export interface KeptTelling {
  readonly events: readonly JournalEvent[];
  readonly readAt: Instant;
}

/** What this browser keeps so that a ticket of a decided theme asks for nothing again. */
export interface OutcomeShelf {
  readonly telling: (theme: ThemeId) => Promise<Result<KeptTelling | null, Failure>>;
  readonly saveTelling: (theme: ThemeId, telling: KeptTelling) => Promise<Result<void, Failure>>;
}
