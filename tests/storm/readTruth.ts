import type { EventId, MentionId } from '#domain/basis/Id.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { eventOf, eventRecord } from '#zendesk/records/eventRecord.ts';
import { mentionOf, mentionRecord } from '#zendesk/records/mentionRecord.ts';
import { ENTRY, EVENT, MENTION, recordsPath } from '#zendesk/records/shape.ts';
import * as v from 'valibot';
import { dismissalKey } from './Diary.ts';
import type { RawRecord } from './Hostile.ts';
import type { Network } from './Network.ts';
import { agentId } from './stormAccount.ts';

/** What honest agents wrote, as Zendesk has it: hostile records left out, hostile changes taken back by the history. */
export interface Truth {
  readonly mentions: ReadonlyMap<MentionId, Mention>;
  readonly events: ReadonlyMap<EventId, JournalEvent>;
  /** Of each agent: what their lists say is not feedback. */
  readonly dismissed: ReadonlySet<string>;
  /** External ids that more than one record has. */
  readonly twins: readonly string[];
}

interface Change {
  readonly field: string;
  readonly new_value: unknown;
}

interface RecordHistory {
  readonly events: readonly {
    readonly created_at: string;
    readonly actor: { readonly id: string };
    readonly properties: { readonly changes: readonly Change[] };
  }[];
}

/** Reads the account behind everybody's back. */
export async function readTruth(network: Network, hostile: ReadonlySet<string>): Promise<Truth> {
  const [mentions, events, entries] = [
    await allRecords(network, MENTION),
    await allRecords(network, EVENT),
    await allRecords(network, ENTRY),
  ];
  const ids = [...mentions, ...events, ...entries].map(({ external_id }) => external_id);
  const twins = ids.filter((id, i) => ids.indexOf(id) !== i);
  const ours = async (object: string, records: readonly RawRecord[]) => {
    const kept: RawRecord[] = [];
    for (const record of records) {
      if (hostile.has(record.created_by_user_id)) continue;
      kept.push(await asHonestlyWritten(network, object, record, hostile));
    }
    return kept;
  };
  return {
    mentions: byId(
      (await ours(MENTION, mentions)).map((record) => mentionOf(v.parse(mentionRecord, record))),
    ),
    events: byId((await ours(EVENT, events)).map((record) => eventOf(v.parse(eventRecord, record)))),
    dismissed: new Set((await ours(ENTRY, entries)).flatMap(dismissedIn)),
    twins,
  };
}

/** All records of one of our objects, page by page. */
export async function allRecords(network: Network, object: string): Promise<readonly RawRecord[]> {
  const records: RawRecord[] = [];
  for (let cursor = ''; ;) {
    const path = `${recordsPath(object)}?page[size]=100${cursor === '' ? '' : `&page[after]=${cursor}`}`;
    const page = (await network.ask(agentId(0), 'GET', path)) as {
      custom_object_records: readonly RawRecord[];
      meta: { has_more: boolean; after_cursor: string };
    };
    records.push(...page.custom_object_records);
    if (!page.meta.has_more) return records;
    cursor = encodeURIComponent(page.meta.after_cursor);
  }
}

async function asHonestlyWritten(
  network: Network,
  object: string,
  record: RawRecord,
  hostile: ReadonlySet<string>,
): Promise<RawRecord> {
  // Whoever writes a mention or a list writes all of it.
  if (!hostile.has(record.updated_by_user_id)) return record;
  const path = `${recordsPath(object)}/${record.id}/events?sort=created_at&page[size]=100`;
  const { events } = (await network.ask(agentId(0), 'GET', path)) as RecordHistory;
  if (!events.some(({ actor }) => hostile.has(actor.id))) return record;
  // As it stood after its author's last write, which says all of it.
  const last = events.findLastIndex(({ actor }) => !hostile.has(actor.id));
  const written = events.slice(0, last + 1);
  const fields: Record<string, unknown> = {};
  for (const { properties } of written)
    for (const { field, new_value } of properties.changes) fields[field] = new_value;
  const updatedAt = written.at(-1)?.created_at ?? record.updated_at;
  return { ...record, custom_object_fields: fields, updated_at: updatedAt };
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<T['id'], T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function dismissedIn({ created_by_user_id, custom_object_fields: fields }: RawRecord): readonly string[] {
  if (fields['kind'] !== 'dismissed') return [];
  const ids = v.parse(v.array(v.string()), JSON.parse(String(fields['body'])));
  return ids.map((id) => dismissalKey(created_by_user_id as Parameters<typeof dismissalKey>[0], id));
}
