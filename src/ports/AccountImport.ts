import type { MentionId } from '#domain/basis/Id.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from './Failure.ts';
import type { ItemOutcome } from './ItemOutcome.ts';

/**
 * Many records of one's own at once, in Zendesk's bulk jobs. All may be repeated: what is there already is done. Each item
 * has an outcome of its own, in their order; `onDone` is told how many are settled.
 */
export interface AccountImport {
  readonly writeEvents: Write<JournalEvent>;
  readonly writeThemes: Write<Pick<Theme, 'id' | 'name'> & Partial<Theme>>;
  readonly writeMentions: Write<Mention>;
  /** Deletes for good; what is gone already is done. */
  readonly deleteMentions: Write<MentionId>;
  /** How many records of custom objects the account holds, and may hold; `null` where it does not tell. */
  readonly room: (signal: AbortSignal) => Promise<Result<RecordRoom | null, Failure>>;
}

/** Records of all of an account's custom objects, ours and others. */
export interface RecordRoom {
  readonly count: number;
  readonly limit: number;
}

type Write<T> = (
  items: readonly T[],
  onDone: (count: number) => void,
  signal: AbortSignal,
) => Promise<readonly ItemOutcome[]>;
