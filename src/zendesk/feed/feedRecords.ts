import { parseInstant } from '#domain/basis/Instant.ts';
import type { FeedPage } from '#ports/AccountFeed.ts';
import type { FeedName } from '#ports/AccountReplica.ts';
import * as v from 'valibot';
import { eventOf, eventRecord } from '../records/eventRecord.ts';
import { mentionOf, mentionRecord } from '../records/mentionRecord.ts';
import { recordOutline } from '../wire/recordWire.ts';
import { isDeletedRecord } from './isDeletedRecord.ts';

/** What the records of a page say, without where they come from. */
export type FeedRecords = Omit<FeedPage, 'place' | 'hasMore'>;

/** Reads the records of a page one by one, so that one nonsense record does not hide the others. */
export function feedRecords(feed: FeedName, records: readonly unknown[]): FeedRecords {
  const mentions: FeedPage['mentions'][number][] = [];
  const events: FeedPage['events'][number][] = [];
  const gone: string[] = [];
  const changes: FeedPage['changes'][number][] = [];
  const unreadable: string[] = [];
  for (const given of records) {
    const outline = v.safeParse(recordOutline, given);
    const recordId = String((outline.success ? outline.output.id : null) ?? '');
    const changedAt = parseInstant((outline.success ? outline.output.updated_at : null) ?? '');
    if (recordId !== '' && changedAt !== null) changes.push({ recordId, changedAt });
    if (isDeletedRecord(given)) {
      gone.push(recordId);
    } else if (feed === 'mentions') {
      const record = v.safeParse(mentionRecord, given, { abortEarly: true });
      if (record.success) mentions.push({ recordId, value: mentionOf(record.output) });
      else unreadable.push(recordId);
    } else {
      const record = v.safeParse(eventRecord, given, { abortEarly: true });
      if (record.success) events.push({ recordId, value: eventOf(record.output) });
      else unreadable.push(recordId);
    }
  }
  return { mentions, events, gone, unreadable, changes };
}
