import type { RawRecord } from './rawRecord.ts';
import type { HistoryEvent } from './HistoryEvent.ts';

/** Whose word counts in records of one kind. */
export interface Authorship {
  /** The fields that say something; others are copies for Zendesk's own lists. `external_id` always does. */
  readonly fields: readonly string[];
  /** Whether somebody else than its author made the record, by what its id says. */
  readonly isForged: (record: RawRecord) => boolean;
  /** Whether the record counts as it was after this step of its history; the last such step is taken. */
  readonly isOwn: (step: HistoryEvent, record: RawRecord) => boolean;
}
