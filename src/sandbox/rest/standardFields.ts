import type { CustomObject, CustomObjectField } from '../store/CustomObject.ts';
import type { World } from './World.ts';

/** The two fields that every object has from the start. */
export function standardFields(world: World, object: CustomObject): CustomObjectField[] {
  const field = (key: string, title: string, position: number): CustomObjectField => ({
    id: world.store.next('field', 8900001),
    object_key: object.key,
    key,
    type: 'text',
    title,
    raw_title: title,
    description: title,
    raw_description: title,
    position,
    active: true,
    system: false,
    required: key === 'standard::name',
    regexp_for_validation: null,
    created_at: object.created_at,
    updated_at: object.updated_at,
  });
  const properties = {
    is_unique: false,
    autoincrement_enabled: false,
    autoincrement_prefix: '',
    autoincrement_padding: 0,
    autoincrement_next_sequence: 1,
  };
  return [
    { ...field('standard::name', 'Name', 0), properties },
    field('standard::external_id', 'External ID', 1),
  ];
}
