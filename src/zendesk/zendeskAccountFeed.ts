import { parseInstant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { AccountFeed, FeedPage } from '#ports/AccountFeed.ts';
import type { FeedName } from '#ports/AccountReplica.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Zendesk } from './connectZendesk.ts';
import { feedRecords } from './feed/feedRecords.ts';
import { originals } from './history/originals.ts';
import { EVENT, MENTION, recordsPath } from './records/shape.ts';
import { address } from './rest/address.ts';
import type { Urgency } from './rest/Urgency.ts';
import { exportPage, recordCount } from './wire/exportWire.ts';
import { recordPage } from './wire/recordWire.ts';

const OBJECTS: Readonly<Record<FeedName, string>> = { mentions: MENTION, events: EVENT };
const EXPORTED_PER_PAGE = 1_000;
const LISTED_PER_PAGE = 100;
const MENTIONS_BY_ID = 50;

/**
 * The changes of mentions and events, by Zendesk's incremental export or by its lists.
 *
 * @param urgency of the lists: whether somebody waits for them.
 */
export function zendeskAccountFeed(
  { rest }: Pick<Zendesk, 'rest'>,
  urgency: Urgency = 'background',
): AccountFeed {
  const histories = originals(rest);

  async function exported(
    feed: FeedName,
    place: string | null,
    signal: AbortSignal,
  ): Promise<Result<FeedPage, Failure>> {
    const from = place === null ? { start_time: 0 } : { cursor: place };
    const path = address(`/api/v2/incremental/custom_objects/${OBJECTS[feed]}/cursor`, {
      ...from,
      per_page: EXPORTED_PER_PAGE,
    });
    // Not retried here: whoever reads a hundred pages has a pace and a patience of its own.
    const asked = { path, what: `export ${feed}`, missing: 'notSetUp', urgency: 'background' } as const;
    const page = await rest.read({ ...asked, isRetried: false }, exportPage, signal);
    if (!page.ok) return page;
    const { custom_object_records, after_cursor, end_of_stream, meta } = page.value;
    const records = await feedRecords(histories, feed, custom_object_records, signal);
    if (!records.ok) return records;
    const next = after_cursor ?? meta?.after_cursor ?? place;
    const hasMore = meta?.has_more ?? end_of_stream === false;
    return ok({
      ...records.value,
      place: next,
      // A cursor that does not move on would ask for the same page for ever.
      hasMore: hasMore && next !== place && next !== null,
    });
  }

  async function listed(
    feed: FeedName,
    sort: string,
    place: string | null,
    signal: AbortSignal,
  ): Promise<Result<FeedPage, Failure>> {
    const query = { sort, 'page[size]': LISTED_PER_PAGE, 'page[after]': place };
    const path = address(recordsPath(OBJECTS[feed]), query);
    const asked = { path, what: `list ${feed}`, missing: 'notSetUp', urgency } as const;
    const page = await rest.read(asked, recordPage, signal);
    if (!page.ok) return page;
    const { custom_object_records, meta } = page.value;
    const records = await feedRecords(histories, feed, custom_object_records, signal);
    if (!records.ok) return records;
    const next = meta?.after_cursor ?? null;
    const hasMore = meta?.has_more === true && next !== null && next !== place;
    return ok({ ...records.value, place: next ?? place, hasMore });
  }

  return {
    exportPage: exported,
    listPage: (feed, place, signal) => listed(feed, 'id', place, signal),
    latestPage: (feed, place, signal) => listed(feed, '-updated_at', place, signal),
    async mentionsById(ids, signal) {
      // Where somebody squatted on an id, the mention stands under the next suffix.
      const wanted = ids.slice(0, MENTIONS_BY_ID).flatMap((id) => [id, `${id}.2`]);
      const query = { 'filter[external_ids]': wanted.join(','), 'page[size]': LISTED_PER_PAGE };
      const path = address(recordsPath(MENTION), query);
      const asked = { path, what: 'read mentions', missing: 'notSetUp', urgency: 'onScreen' } as const;
      const page = await rest.read(asked, recordPage, signal);
      if (!page.ok) return page;
      const read = await feedRecords(histories, 'mentions', page.value.custom_object_records, signal);
      return read.ok ? ok(read.value.mentions.map(({ value }) => value)) : read;
    },
    count: async (feed, signal) => {
      const path = `${recordsPath(OBJECTS[feed])}/count`;
      const asked = { path, what: `count ${feed}`, missing: 'notSetUp', urgency: 'background' } as const;
      const counted = await rest.read(asked, recordCount, signal);
      if (!counted.ok) return counted;
      const { value, refreshed_at: at } = counted.value.count;
      return ok({ total: value, at: parseInstant(at ?? '') });
    },
  };
}
