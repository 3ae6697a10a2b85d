import * as v from 'valibot';
import { idText } from './idText.ts';

/** The fields of a custom object. */
export const fieldPage = v.object({
  custom_object_fields: v.array(
    v.object({
      id: idText,
      key: v.string(),
      type: v.string(),
      relationship_target_type: v.nullish(v.string()),
    }),
  ),
  meta: v.nullish(v.object({ has_more: v.nullish(v.boolean()), after_cursor: v.nullish(v.string()) })),
});

/** The account's custom objects. */
export const objectList = v.object({ custom_objects: v.array(v.object({ key: v.string() })) });
