import { epochMs } from '#domain/basis/Instant.ts';
import { EVENT, MENTION } from '../records/shape.ts';
import type { RawRecord } from './rawRecord.ts';

/** Two stamps of one moment may be rounded apart. */
const ROUNDING_MS = 1_000;

/**
 * Whether a record's stamps say that it may be otherwise than its author left it. A mention's tagger may change it; an
 * event is never changed, not even by its actor. Other records are judged by other rules.
 */
export function isSuspect(object: string, record: RawRecord): boolean {
  if (object !== MENTION && object !== EVENT) return false;
  if (record.created_by_user_id !== record.updated_by_user_id) return true;
  return object === EVENT && epochMs(record.updated_at) - epochMs(record.created_at) > ROUNDING_MS;
}
