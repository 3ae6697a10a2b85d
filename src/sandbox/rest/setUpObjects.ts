import type { JsonObject } from '../store/Json.ts';
import { firstStaffId } from '../store/staff.ts';
import { createObject } from './objectRoutes.ts';
import { createField } from './saveField.ts';
import type { World } from './World.ts';

/** Custom objects as their create requests would name them, each with its fields. */
export type SetUp = readonly { readonly object: JsonObject; readonly fields: readonly JsonObject[] }[];

/** Creates what is not there yet; all objects first, so that lookups may point to any of them. */
export function setUpObjects(world: World, wanted: SetUp): void {
  const { store } = world;
  const byKey = (object: JsonObject) => store.objects.first('key = ?', [String(object['key'])]);
  for (const { object } of wanted) if (!byKey(object)) createObject(world, firstStaffId, object);
  for (const { object, fields } of wanted)
    for (const field of fields) {
      const made = byKey(object);
      const there = store.fields.first('object_key = ? AND key = ?', [
        String(object['key']),
        String(field['key']),
      ]);
      if (made && !there) createField(world, made, field);
    }
}
