import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { isOlderThan } from '#domain/setting/isOlderThan.ts';
import type { AccountRecords, Recorded } from '#ports/AccountRecords.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from '../Outside.ts';
import { deleteRecorded } from './deleteRecorded.ts';
import type { Deed, Receipt } from './Receipt.ts';
import { recountWithout } from './recountWithout.ts';

/** What a clean-up would delete, and what it counts anew from. */
export interface OldMentions {
  readonly old: readonly Recorded<Mention>[];
  /** The oldest of all that is stored; `null` where there is none. */
  readonly oldestAt: Instant | null;
  readonly mentions: readonly Recorded<Mention>[];
  readonly events: readonly JournalEvent[];
}

/** Finds the mentions that were stored more than so many months ago. Changes nothing. */
export async function findOld(
  { now }: Pick<Outside, 'now'>,
  records: AccountRecords,
  months: number,
  onRead: (count: number) => void,
  signal: AbortSignal,
): Promise<Result<OldMentions, Failure>> {
  const mentions = await records.mentions(onRead, signal);
  if (!mentions.ok) return mentions;
  const events = await records.events((count) => onRead(mentions.value.items.length + count), signal);
  if (!events.ok) return events;
  const all = mentions.value.items;
  const [oldest] = all.map(({ value }) => value.at).toSorted((a, b) => epochMs(a) - epochMs(b));
  return ok({
    old: all.filter(({ value }) => isOlderThan(value.at, months, now())),
    oldestAt: oldest ?? null,
    mentions: all,
    events: events.value.items.map(({ value }) => value),
  });
}

/**
 * Deletes them and counts their themes anew: who asked that long ago does not count any more. Cut short at any point it may
 * be done again.
 */
export async function cleanUp(
  outside: Pick<Outside, 'store' | 'replica' | 'worker' | 'now'>,
  records: AccountRecords,
  { old, mentions, events }: Omit<OldMentions, 'oldestAt'>,
  signal: AbortSignal,
  deed: Deed = 'cleanUp',
): Promise<Receipt> {
  const at = outside.now();
  const deleted = await deleteRecorded(records, old, signal);
  const goneIds = new Set(deleted.ids);
  const remaining = mentions.filter(({ recordId }) => !goneIds.has(recordId)).map(({ value }) => value);
  const gone = old.map(({ value }) => value);
  const recounted = await recountWithout(outside, remaining, events, gone, signal);
  await outside.replica.clear();
  return {
    deed,
    person: null,
    by: outside.worker.id,
    at,
    mentionsDeleted: deleted.ids.length,
    listsChanged: 0,
    themesRecounted: recounted.count,
    eventsWritten: 0,
    left: [...deleted.left, ...recounted.left],
  };
}
