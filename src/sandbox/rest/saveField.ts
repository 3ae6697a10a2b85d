import { fieldTypes } from '../store/CustomObject.ts';
import type { CustomObject, CustomObjectField, FieldType } from '../store/CustomObject.ts';
import { isObject } from '../store/Json.ts';
import type { JsonObject } from '../store/Json.ts';
import type { World } from './World.ts';
import { badAttribute, invalid, unsupported } from './ZendeskError.ts';

const relations: readonly FieldType[] = ['lookup', 'parent'];
const choices: readonly FieldType[] = ['dropdown', 'multiselect'];
const known = [
  'key',
  'type',
  'title',
  'description',
  'required',
  'active',
  'position',
  'regexp_for_validation',
  'custom_field_options',
  'relationship_target_type',
  'relationship_filter',
  'properties',
];

export function createField(world: World, object: CustomObject, given: JsonObject): CustomObjectField {
  const { store, clock, plan } = world;
  const key = given['key'];
  if (typeof key !== 'string' || !/^[a-zA-Z0-9_]{1,80}$/.test(key))
    throw invalid('key', 'Key: may have only letters, digits and _');
  const mine = store.fields.select('object_key = ?', [object.key]);
  if (mine.some((field) => field.key === key))
    throw invalid('key', `Key: ${key} is already taken`, 'DuplicateValue');
  const type = fieldTypes.find((each) => each === (given['type'] ?? 'text'));
  if (type === undefined)
    throw invalid('type', `Type: ${JSON.stringify(given['type'])} is not one of ${fieldTypes.join(', ')}`);
  if (typeof given['title'] !== 'string' || given['title'].trim() === '')
    throw invalid('title', 'Title: cannot be blank');
  const custom = mine.filter((field) => !field.key.startsWith('standard::'));
  if (custom.length >= plan.fieldsPerObject)
    throw invalid('base', `An object has at most ${plan.fieldsPerObject} fields`, 'LimitExceeded');
  if (
    relations.includes(type) &&
    custom.filter((field) => relations.includes(field.type)).length >= plan.lookupsPerObject
  )
    throw invalid(
      'base',
      `The plan ${plan.name} has at most ${plan.lookupsPerObject} lookup fields per object`,
      'LimitExceeded',
    );
  if (choices.includes(type) && !Array.isArray(given['custom_field_options']))
    throw invalid('custom_field_options', `Custom field options: are required for ${type}`);
  if (relations.includes(type)) checkTarget(world, given['relationship_target_type']);
  else if ('relationship_target_type' in given)
    throw badAttribute('relationship_target_type', `A field of type ${type} has none`);
  if (type === 'regexp') checkPattern(given['regexp_for_validation']);
  const at = clock.iso();
  const blank: CustomObjectField = {
    id: store.next('field', 8900001),
    object_key: object.key,
    key,
    type,
    title: '',
    raw_title: '',
    description: '',
    raw_description: '',
    position: mine.length,
    active: true,
    system: false,
    required: type === 'parent',
    regexp_for_validation: null,
    created_at: at,
    updated_at: at,
    ...(relations.includes(type) && {
      relationship_target_type: String(given['relationship_target_type']),
      relationship_filter: { all: [], any: [] },
    }),
  };
  return store.fields.put({ ...blank, ...settings(world, blank, given) });
}

export function updateField(world: World, field: CustomObjectField, given: JsonObject): CustomObjectField {
  for (const fixed of ['key', 'type', 'relationship_target_type'] as const)
    if (fixed in given && given[fixed] !== field[fixed]) throw invalid(fixed, `${fixed}: cannot be changed`);
  if (field.key.startsWith('standard::')) {
    const other = Object.keys(given).find(
      (name) => !['title', 'description', 'properties', 'key'].includes(name),
    );
    if (other !== undefined) throw invalid(other, `${other}: cannot be changed on a standard field`);
  }
  return world.store.fields.put({
    ...field,
    ...settings(world, field, given),
    updated_at: world.clock.iso(),
  });
}

function settings(world: World, field: CustomObjectField, given: JsonObject): Partial<CustomObjectField> {
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) throw badAttribute(unknown, 'It is not an attribute of a field that can be set');
  const {
    title,
    description,
    required,
    active,
    regexp_for_validation: pattern,
    custom_field_options: options,
    properties,
  } = given;
  return {
    ...(typeof title === 'string' && { title, raw_title: title }),
    ...(typeof description === 'string' && { description, raw_description: description }),
    ...(typeof required === 'boolean' && { required }),
    ...(typeof active === 'boolean' && { active }),
    ...(typeof pattern === 'string' && { regexp_for_validation: pattern }),
    ...(options !== undefined && { custom_field_options: readOptions(world, field, options) }),
    ...(properties !== undefined && { properties: readProperties(world, field, properties) }),
  };
}

function checkTarget(world: World, target: unknown): void {
  const custom = /^zen:custom_object:(.+)$/.exec(String(target))?.[1];
  const exists =
    custom === undefined
      ? ['zen:user', 'zen:organization', 'zen:ticket', 'zen:article', 'zen:brand'].includes(String(target))
      : world.store.objects.first('key = ?', [custom]) !== undefined;
  if (!exists)
    throw invalid(
      'relationship_target_type',
      `Relationship target type: ${JSON.stringify(target)} is not valid`,
    );
}

function checkPattern(pattern: unknown): void {
  try {
    if (typeof pattern === 'string' && new RegExp(pattern)) return;
  } catch {
    // Refused below.
  }
  throw invalid('regexp_for_validation', 'Regexp for validation: is not a valid pattern');
}

function readOptions(
  world: World,
  field: CustomObjectField,
  given: unknown,
): NonNullable<CustomObjectField['custom_field_options']> {
  if (!Array.isArray(given)) throw invalid('custom_field_options', 'Custom field options: must be an array');
  const options = given.map((option: unknown, position) => {
    if (!isObject(option) || typeof option['name'] !== 'string' || typeof option['value'] !== 'string')
      throw invalid('custom_field_options', 'Custom field options: each needs a name and a value');
    const { name, value } = option as { name: string; value: string };
    const old = field.custom_field_options?.find((each) => each.value === value);
    return { id: old?.id ?? world.store.next('option', 8950001), name, raw_name: name, value, position };
  });
  if (new Set(options.map((option) => option.value)).size < options.length)
    throw invalid('custom_field_options', 'Custom field options: values must be unique', 'DuplicateValue');
  return options;
}

function readProperties(
  world: World,
  field: CustomObjectField,
  given: unknown,
): NonNullable<CustomObjectField['properties']> {
  if (!isObject(given)) throw badAttribute('properties', 'Invalid parameter: properties must be an object');
  if (Object.keys(given).some((name) => name.startsWith('rollup_')))
    throw unsupported('roll-up summary fields');
  if (!field.properties) throw badAttribute('properties', 'Only the standard name field has properties');
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(field.properties ?? {}, name));
  if (unknown !== undefined) throw badAttribute(`properties.${unknown}`, 'It is not known');
  if (world.store.records.count('custom_object_key = ? AND deleted IS NULL', [field.object_key]) > 0)
    throw invalid('properties', 'Properties: cannot be changed while records exist');
  const next = { ...field.properties, ...given };
  if (next.is_unique && next.autoincrement_enabled)
    throw invalid('properties', 'Properties: is_unique and autoincrement_enabled exclude each other');
  if (next.autoincrement_prefix.length > 30)
    throw invalid('properties', 'Properties: autoincrement_prefix is too long (maximum is 30)');
  return next;
}
