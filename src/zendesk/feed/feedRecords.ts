import { parseInstant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { FeedPage } from '#ports/AccountFeed.ts';
import type { FeedName } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import type { Originals } from '../history/originals.ts';
import { eventOf, eventRecord } from '../records/eventRecord.ts';
import { mentionOf, mentionRecord } from '../records/mentionRecord.ts';
import { EVENT, MENTION } from '../records/shape.ts';
import { recordOutline } from '../wire/recordWire.ts';
import { isDeletedRecord } from './isDeletedRecord.ts';
import { readAsWritten } from './readAsWritten.ts';

/** What the records of a page say, without where they come from. */
export type FeedRecords = Omit<FeedPage, 'place' | 'hasMore'>;

/**
 * Reads the records of a page one by one, so that one nonsense record does not hide the others, and each as its author
 * left it. Fails only where a history could not be read just now.
 */
export async function feedRecords(
  originals: Originals,
  feed: FeedName,
  records: readonly unknown[],
  signal: AbortSignal,
): Promise<Result<FeedRecords, Failure>> {
  const outlines = records.map(outlineOf);
  const changes = outlines.flatMap(({ recordId, changedAt }) =>
    recordId === '' || changedAt === null ? [] : [{ recordId, changedAt }],
  );
  const gone = outlines.filter((_, i) => isDeletedRecord(records[i])).map(({ recordId }) => recordId);
  const there = records.filter((record) => !isDeletedRecord(record));
  const page = { gone, changes, mentions: [], events: [] };
  if (feed === 'mentions') {
    const read = await readAsWritten(originals, MENTION, there, mentionRecord, signal);
    if (!read.ok) return read;
    const mentions = read.value.items.map((record) => ({ recordId: record.id, value: mentionOf(record) }));
    const { unreadable, altered } = read.value;
    return ok({ ...page, mentions, unreadable, altered });
  }
  const read = await readAsWritten(originals, EVENT, there, eventRecord, signal);
  if (!read.ok) return read;
  const events = read.value.items.map((record) => ({ recordId: record.id, value: eventOf(record) }));
  const { unreadable, altered } = read.value;
  return ok({ ...page, events, unreadable, altered });
}

function outlineOf(given: unknown) {
  const read = v.safeParse(recordOutline, given);
  const { id, updated_at } = read.success ? read.output : {};
  return { recordId: String(id ?? ''), changedAt: parseInstant(updated_at ?? '') };
}
