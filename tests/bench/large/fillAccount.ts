import { Store } from '#sandbox/store/Store.ts';
import { Clock } from '#sandbox/store/Clock.ts';
import { newRecordId } from '#sandbox/rest/newRecordId.ts';
import { EVENT, MENTION, THEME } from '#zendesk/records/shape.ts';
import { eventRecordBody } from '#zendesk/records/eventRecord.ts';
import { mentionRecordBody } from '#zendesk/records/mentionRecord.ts';
import { themeRecordBody } from '#zendesk/records/themeRecord.ts';
import type { LargeAccount } from './largeAccount.ts';

interface Body {
  readonly custom_object_record: {
    readonly name: string;
    readonly external_id: string;
    readonly custom_object_fields: Record<string, string | number | boolean | null>;
  };
}

/**
 * Writes what is given of an account straight into the local Zendesk's file, since over REST it would take an hour.
 * What only lookups and search need is left out, since exports and lists do not read it; but counts do, by which a reading
 * is paced.
 */
export function fillAccount(
  file: string,
  { themes = [], mentions = [], events = [] }: Partial<LargeAccount>,
): void {
  const store = new Store(file, new Clock());
  let sequence = 0;
  const put = (object: string, body: object, by: string, at: string) => {
    const { name, external_id, custom_object_fields } = (body as Body).custom_object_record;
    const moment = `${at.slice(0, 19)}Z`;
    const id = newRecordId(Date.parse(at), ++sequence);
    store.search.write(`record:${object}`, { id, created_at: moment }, '');
    store.records.put({
      id,
      custom_object_key: object,
      name,
      external_id,
      custom_object_fields,
      created_at: moment,
      updated_at: moment,
      created_by_user_id: by,
      updated_by_user_id: by,
    });
  };
  store.sql.transaction(() => {
    for (const theme of themes)
      put(
        THEME,
        themeRecordBody(theme),
        theme.championId ?? '',
        theme.countedAt ?? theme.counts.lastHeardAt ?? '',
      );
    for (const mention of mentions)
      put(MENTION, mentionRecordBody(mention, mention.quotes), mention.taggedBy, mention.at);
    for (const event of events) put(EVENT, eventRecordBody(event), event.actor, event.at);
  });
  store.search.catchUp();
  store.close();
}
