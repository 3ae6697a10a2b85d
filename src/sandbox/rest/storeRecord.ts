import type {
  CustomObject,
  CustomObjectField,
  CustomRecord,
  FieldValue,
  RecordEvent,
} from '../store/CustomObject.ts';
import { newRecordId } from './newRecordId.ts';
import type { World } from './World.ts';

/** Stores a record with all that follows from it: its lookups, what search will know, its history. */
export function storeRecord(
  world: World,
  fields: readonly CustomObjectField[],
  record: CustomRecord,
  before: CustomRecord | undefined,
): CustomRecord {
  const { store } = world;
  return store.sql.transaction(() => {
    store.records.put(record);
    if (before) store.sql.run('DELETE FROM lookups WHERE record_id = ?', record.id);
    const texts = [record.name];
    for (const field of fields) {
      const value = record.custom_object_fields[field.key];
      if (typeof value !== 'string') continue;
      if (field.type === 'lookup' || field.type === 'parent')
        store.sql.run(
          'INSERT INTO lookups(field_id, target, record_id) VALUES(?, ?, ?)',
          field.id,
          value,
          record.id,
        );
      else if (['text', 'textarea', 'regexp'].includes(field.type)) texts.push(value);
    }
    store.search.write(recordKind(record.custom_object_key), record, texts.join('\n'));
    remember(world, record, before);
    if (!before) store.recordsChanged(1);
    return record;
  });
}

/** Takes a record away; only the incremental export still knows that it was there. Its children go too. */
export function removeRecord(world: World, record: CustomRecord, userId: number): void {
  const { store, clock } = world;
  store.sql.run('DELETE FROM lookups WHERE record_id = ?', record.id);
  store.recordEvents.removeWhere('record_id = ?', [record.id]);
  store.search.remove(recordKind(record.custom_object_key), record.id);
  store.records.put({
    ...record,
    deleted: true,
    updated_at: clock.iso(),
    updated_by_user_id: String(userId),
  });
  store.recordsChanged(-1);
  for (const child of children(world, record)) removeRecord(world, child, userId);
}

/** The name under which search keeps an object's records. */
export function recordKind(objectKey: CustomObject['key']): string {
  return `record:${objectKey}`;
}

function children(world: World, record: CustomRecord): CustomRecord[] {
  const { store } = world;
  const parentFields = store.fields.select(
    "doc ->> '$.type' = 'parent' AND doc ->> '$.relationship_target_type' = ?",
    [`zen:custom_object:${record.custom_object_key}`],
  );
  const pointing =
    'deleted IS NULL AND id IN (SELECT record_id FROM lookups WHERE field_id = ? AND target = ?)';
  return parentFields.flatMap((field) => store.records.select(pointing, [field.id, record.id]));
}

function remember(world: World, record: CustomRecord, before: CustomRecord | undefined): void {
  const { store } = world;
  const changes: RecordEvent['properties']['changes'] = [];
  const compare = (field: string, old: FieldValue, now: FieldValue): void => {
    if (JSON.stringify(old) !== JSON.stringify(now)) changes.push({ field, old_value: old, new_value: now });
  };
  compare('standard::name', before?.name ?? null, record.name);
  compare('standard::external_id', before?.external_id ?? null, record.external_id);
  for (const [key, value] of Object.entries(record.custom_object_fields))
    compare(key, before?.custom_object_fields[key] ?? null, value);
  if (before && changes.length === 0) return;
  const seq = store.next('record_event', 1);
  store.recordEvents.put({
    id: newRecordId(world.clock.ms(), -seq),
    record_id: record.id,
    seq,
    type: before ? 'record_updated' : 'record_created',
    source: 'zendesk',
    description: before ? 'Custom object record updated' : 'Custom object record created',
    created_at: record.updated_at,
    received_at: record.updated_at,
    actor: { id: record.updated_by_user_id, type: 'user' },
    properties: { changes },
  });
}
