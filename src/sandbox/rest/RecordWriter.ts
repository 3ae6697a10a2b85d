import type {
  CustomObject,
  CustomObjectField,
  CustomRecord,
  FieldValue,
  RecordEvent,
} from '../store/CustomObject.ts';
import { isObject } from '../store/Json.ts';
import type { JsonObject } from '../store/Json.ts';
import { fieldValue } from './fieldValue.ts';
import { newRecordId } from './newRecordId.ts';
import type { World } from './World.ts';
import { badAttribute, invalid, notFound } from './ZendeskError.ts';

const largestBytes = 32 * 1024;
const longestName = 255;
const known = ['name', 'external_id', 'custom_object_fields'];

/** Writes records: every way in (single, upsert, job) ends here, so that all obey the same rules. */
export class RecordWriter {
  private readonly world: World;
  readonly object: CustomObject;
  private readonly userId: number;
  private readonly fields: readonly CustomObjectField[];

  constructor(world: World, object: CustomObject, userId: number) {
    this.world = world;
    this.object = object;
    this.userId = userId;
    this.fields = world.store.fields.select('object_key = ?', [object.key]);
  }

  create(given: JsonObject): CustomRecord {
    const { store, clock, plan } = this.world;
    if (store.records.count('deleted IS NULL') >= plan.records)
      throw invalid('base', 'The account holds as many records as it may', 'LimitExceeded');
    const at = clock.iso();
    const user = String(this.userId);
    const blank: CustomRecord = {
      id: newRecordId(clock.ms(), store.next('record', 1)),
      custom_object_key: this.object.key,
      name: '',
      external_id: null,
      custom_object_fields: Object.fromEntries(this.customFields().map((field) => [field.key, null])),
      created_at: at,
      updated_at: at,
      created_by_user_id: user,
      updated_by_user_id: user,
    };
    const numbered = this.autonumber(given);
    const record = { ...this.merge(blank, given), ...(numbered === undefined ? {} : { name: numbered }) };
    if (record.name === '') throw invalid('name', 'Name: cannot be blank', 'BlankValue');
    const missing = this.customFields().find(
      (field) => field.required && record.custom_object_fields[field.key] === null,
    );
    if (missing) throw invalid(missing.key, `${missing.title}: cannot be blank`, 'BlankValue');
    return this.store(record, undefined);
  }

  update(record: CustomRecord, given: JsonObject): CustomRecord {
    const next = this.merge(record, given);
    return this.store(
      { ...next, updated_at: this.world.clock.iso(), updated_by_user_id: String(this.userId) },
      record,
    );
  }

  /** Creates or updates by `external_id` or by `name`, as the query or the job says. */
  upsert(by: 'external_id' | 'name', value: string, given: JsonObject): CustomRecord {
    if (by in given && given[by] !== value) throw invalid(by, `${by}: differs from the one in the address`);
    const found = this.find(by, value);
    return found ? this.update(found, given) : this.create({ ...given, [by]: value });
  }

  /** The record is gone for everybody but the incremental export, and its history goes with it. */
  remove(record: CustomRecord): void {
    const { store, clock } = this.world;
    store.sql.run('DELETE FROM lookups WHERE record_id = ?', record.id);
    store.recordEvents.removeWhere('record_id = ?', [record.id]);
    store.search.remove(this.kind, record.id);
    store.records.put({
      ...record,
      deleted: true,
      updated_at: clock.iso(),
      updated_by_user_id: String(this.userId),
    });
    for (const child of this.children(record))
      new RecordWriter(this.world, child.object, this.userId).remove(child.record);
  }

  get(id: string): CustomRecord {
    const record = this.world.store.records.get(id);
    if (!record || record.deleted || record.custom_object_key !== this.object.key) throw notFound();
    return record;
  }

  find(by: 'external_id' | 'name', value: string): CustomRecord | undefined {
    if (by === 'name' && !this.nameProperties()?.is_unique)
      throw invalid('name', 'Name: is_unique must be enabled on the name field to find records by name');
    return this.world.store.records.first(`custom_object_key = ? AND ${by} = ? AND deleted IS NULL`, [
      this.object.key,
      value,
    ]);
  }

  private get kind(): string {
    return `record:${this.object.key}`;
  }

  private customFields(): CustomObjectField[] {
    return this.fields.filter((field) => !field.key.startsWith('standard::'));
  }

  private nameProperties(): CustomObjectField['properties'] {
    return this.fields.find((field) => field.key === 'standard::name')?.properties;
  }

  private autonumber(given: JsonObject): string | undefined {
    const properties = this.nameProperties();
    if (!properties?.autoincrement_enabled) return undefined;
    if ('name' in given) throw invalid('name', 'Name: is numbered automatically and cannot be given');
    const number = this.world.store.next(`name:${this.object.key}`, properties.autoincrement_next_sequence);
    return properties.autoincrement_prefix + String(number).padStart(properties.autoincrement_padding, '0');
  }

  private merge(record: CustomRecord, given: JsonObject): CustomRecord {
    const unknown = Object.keys(given).find((name) => !known.includes(name));
    if (unknown !== undefined)
      throw badAttribute(unknown, 'It is not an attribute of a record that can be set');
    const next: CustomRecord = { ...record, custom_object_fields: { ...record.custom_object_fields } };
    if ('name' in given) next.name = this.name(record, given['name']);
    if ('external_id' in given) next.external_id = this.externalId(record, given['external_id']);
    const values = given['custom_object_fields'] ?? {};
    if (!isObject(values))
      throw badAttribute('custom_object_fields', 'Invalid parameter: custom_object_fields must be an object');
    for (const [key, value] of Object.entries(values)) {
      const field = this.customFields().find((each) => each.key === key);
      if (!field) throw invalid(key, `${key}: is not a field of ${this.object.key}`, 'UnknownField');
      next.custom_object_fields[key] = fieldValue(this.world, field, value);
    }
    const bytes = Buffer.byteLength(JSON.stringify([next.name, next.external_id, next.custom_object_fields]));
    if (bytes > largestBytes)
      throw invalid(
        'base',
        `The record is too large (${bytes} bytes, maximum is ${largestBytes})`,
        'RecordTooLarge',
      );
    return next;
  }

  private name(record: CustomRecord, given: unknown): string {
    if (typeof given !== 'string') throw invalid('name', 'Name: must be a string', 'InvalidValue');
    if (given.trim() === '') throw invalid('name', 'Name: cannot be blank', 'BlankValue');
    if (given.length > longestName)
      throw invalid('name', `Name: is too long (maximum is ${longestName} characters)`);
    const twin = this.nameProperties()?.is_unique ? this.find('name', given) : undefined;
    if (twin && twin.id !== record.id)
      throw invalid('name', 'Name: has already been taken', 'DuplicateValue');
    return given;
  }

  private externalId(record: CustomRecord, given: unknown): string | null {
    if (given === null) return null;
    if (typeof given !== 'string' || given === '' || given.length > longestName)
      throw invalid(
        'external_id',
        `External id: must be a string of 1 to ${longestName} characters`,
        'InvalidValue',
      );
    const twin = this.find('external_id', given);
    if (twin && twin.id !== record.id)
      throw invalid('external_id', 'External id: has already been taken', 'DuplicateValue');
    return given;
  }

  private store(record: CustomRecord, before: CustomRecord | undefined): CustomRecord {
    const { store } = this.world;
    return store.sql.transaction(() => {
      store.records.put(record);
      store.sql.run('DELETE FROM lookups WHERE record_id = ?', record.id);
      const texts = [record.name];
      for (const field of this.customFields()) {
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
      store.search.write(this.kind, record, texts.join('\n'));
      this.remember(record, before);
      return record;
    });
  }

  private remember(record: CustomRecord, before: CustomRecord | undefined): void {
    const { store } = this.world;
    const changes: RecordEvent['properties']['changes'] = [];
    const compare = (field: string, old: FieldValue, now: FieldValue): void => {
      if (JSON.stringify(old) !== JSON.stringify(now))
        changes.push({ field, old_value: old, new_value: now });
    };
    compare('standard::name', before?.name ?? null, record.name);
    compare('standard::external_id', before?.external_id ?? null, record.external_id);
    for (const [key, value] of Object.entries(record.custom_object_fields))
      compare(key, before?.custom_object_fields[key] ?? null, value);
    if (before && changes.length === 0) return;
    const seq = store.next('record_event', 1);
    store.recordEvents.put({
      id: newRecordId(this.world.clock.ms(), -seq),
      record_id: record.id,
      seq,
      type: before ? 'record_updated' : 'record_created',
      source: 'zendesk',
      description: before ? 'Custom object record updated' : 'Custom object record created',
      created_at: record.updated_at,
      received_at: record.updated_at,
      actor: { id: String(this.userId), type: 'user' },
      properties: { changes },
    });
  }

  private children(record: CustomRecord): { object: CustomObject; record: CustomRecord }[] {
    const { store } = this.world;
    const parents = store.fields.select(
      "doc ->> '$.type' = 'parent' AND doc ->> '$.relationship_target_type' = ?",
      [`zen:custom_object:${this.object.key}`],
    );
    return parents.flatMap((field) => {
      const object = store.objects.first('key = ?', [field.object_key]);
      const found = store.records.select(
        'deleted IS NULL AND id IN (SELECT record_id FROM lookups WHERE field_id = ? AND target = ?)',
        [field.id, record.id],
      );
      return object ? found.map((child) => ({ object, record: child })) : [];
    });
  }
}
