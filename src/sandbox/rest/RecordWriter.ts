import type { CustomObject, CustomObjectField, CustomRecord } from '../store/CustomObject.ts';
import { isObject } from '../store/Json.ts';
import type { JsonObject } from '../store/Json.ts';
import { fieldValue } from './fieldValue.ts';
import { mayDo } from './permissions.ts';
import type { Action } from './permissions.ts';
import { newRecordId } from './newRecordId.ts';
import { removeRecord, storeRecord } from './storeRecord.ts';
import type { World } from './World.ts';
import { badAttribute, forbidden, invalid, notFound } from './ZendeskError.ts';

const largestBytes = 32 * 1024;
const longestName = 255;
const known = ['name', 'external_id', 'custom_object_fields'];

/** Writes records: every way in (single, upsert, job) ends here, so that all obey the same rules. */
export class RecordWriter {
  private readonly world: World;
  private readonly object: CustomObject;
  private readonly userId: number;
  private readonly fields: readonly CustomObjectField[];
  private readonly naming: CustomObjectField['properties'];

  constructor(world: World, object: CustomObject, userId: number) {
    this.world = world;
    this.object = object;
    this.userId = userId;
    const all = world.store.fields.select('object_key = ?', [object.key]);
    this.fields = all.filter((field) => !field.key.startsWith('standard::'));
    this.naming = all.find((field) => field.key === 'standard::name')?.properties;
  }

  create(given: JsonObject): CustomRecord {
    this.require('create');
    const { store, clock, plan } = this.world;
    if (store.liveRecords() >= plan.records)
      throw invalid('base', 'The account holds as many records as it may', 'LimitExceeded');
    const user = String(this.userId);
    const blank: CustomRecord = {
      id: newRecordId(clock.ms(), store.next('record', 1)),
      custom_object_key: this.object.key,
      name: '',
      external_id: null,
      custom_object_fields: Object.fromEntries(this.fields.map((field) => [field.key, null])),
      created_at: clock.iso(),
      updated_at: clock.iso(),
      created_by_user_id: user,
      updated_by_user_id: user,
    };
    const record = this.merge(blank, given);
    const missing = this.fields.find(
      (field) => field.required && record.custom_object_fields[field.key] === null,
    );
    if (missing) throw invalid(missing.key, `${missing.title}: cannot be blank`, 'BlankValue');
    const named = this.naming?.autoincrement_enabled ? { ...record, name: this.numberedName(given) } : record;
    if (named.name === '') throw invalid('name', 'Name: cannot be blank', 'BlankValue');
    return storeRecord(this.world, this.fields, named, undefined);
  }

  update(record: CustomRecord, given: JsonObject): CustomRecord {
    this.require('update', record);
    const by = { updated_at: this.world.clock.iso(), updated_by_user_id: String(this.userId) };
    return storeRecord(this.world, this.fields, { ...this.merge(record, given), ...by }, record);
  }

  /** Creates or updates by `external_id` or by `name`, as the query or the job says. */
  upsert(by: 'external_id' | 'name', value: string, given: JsonObject): CustomRecord {
    if (by in given && given[by] !== value) throw invalid(by, `${by}: differs from the one in the address`);
    const found = this.find(by, value);
    return found ? this.update(found, given) : this.create({ ...given, [by]: value });
  }

  remove(record: CustomRecord): void {
    this.require('delete', record);
    removeRecord(this.world, record, this.userId);
  }

  get(id: string): CustomRecord {
    const record = this.world.store.records.get(id);
    if (!record || record.deleted || record.custom_object_key !== this.object.key) throw notFound();
    return record;
  }

  find(by: 'external_id' | 'name', value: string): CustomRecord | undefined {
    if (by === 'name' && !this.naming?.is_unique)
      throw invalid('name', 'Name: is_unique must be enabled on the name field to find records by name');
    return this.world.store.records.first(`custom_object_key = ? AND ${by} = ? AND deleted IS NULL`, [
      this.object.key,
      value,
    ]);
  }

  private require(action: Action, record?: CustomRecord): void {
    const user = this.world.store.users.get(this.userId);
    if (!user || !mayDo(this.world, user, this.object.key, action, record)) throw forbidden();
  }

  private numberedName(given: JsonObject): string {
    if ('name' in given) throw invalid('name', 'Name: is numbered automatically and cannot be given');
    const {
      autoincrement_next_sequence: first = 1,
      autoincrement_padding: digits = 0,
      autoincrement_prefix: prefix = '',
    } = this.naming ?? {};
    return prefix + String(this.world.store.next(`name:${this.object.key}`, first)).padStart(digits, '0');
  }

  private merge(record: CustomRecord, given: JsonObject): CustomRecord {
    const unknown = Object.keys(given).find((name) => !known.includes(name));
    if (unknown !== undefined)
      throw badAttribute(unknown, 'It is not an attribute of a record that can be set');
    const next: CustomRecord = { ...record, custom_object_fields: { ...record.custom_object_fields } };
    if ('name' in given) next.name = this.checkedName(record, given['name']);
    if ('external_id' in given) next.external_id = this.checkedExternalId(record, given['external_id']);
    const values = given['custom_object_fields'] ?? {};
    if (!isObject(values))
      throw badAttribute('custom_object_fields', 'Invalid parameter: custom_object_fields must be an object');
    for (const [key, value] of Object.entries(values)) {
      const field = this.fields.find((each) => each.key === key);
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

  private checkedName(record: CustomRecord, given: unknown): string {
    if (typeof given !== 'string') throw invalid('name', 'Name: must be a string', 'InvalidValue');
    if (given.trim() === '') throw invalid('name', 'Name: cannot be blank', 'BlankValue');
    if (given.length > longestName)
      throw invalid('name', `Name: is too long (maximum is ${longestName} characters)`);
    const twin = this.naming?.is_unique ? this.find('name', given) : undefined;
    if (twin && twin.id !== record.id)
      throw invalid('name', 'Name: has already been taken', 'DuplicateValue');
    return given;
  }

  private checkedExternalId(record: CustomRecord, given: unknown): string | null {
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
}
