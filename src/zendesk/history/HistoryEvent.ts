import type { Instant } from '#domain/basis/Instant.ts';
import type { Change } from './changesIn.ts';

/** One step of a record's history, as Zendesk tells it. */
export interface HistoryEvent {
  readonly type: string;
  /** `null` where no person is named (a trigger). */
  readonly actor: string | null;
  /** `null` where that could not be understood. */
  readonly at: Instant | null;
  /** By field, without what Zendesk puts before its key; `null` where what is told of it could not be understood. */
  readonly changes: ReadonlyMap<string, Change> | null;
}
