import type { ShapeField, ShapeObject } from './SHAPE.ts';

/** What an object of ours is created with. */
export function objectBody({
  key,
  title,
  titlePlural,
}: ShapeObject): Readonly<Record<string, string | boolean>> {
  return { key, title, title_pluralized: titlePlural, include_in_list_view: true };
}

/** What a field of ours is created with. */
export function fieldBody({ key, title, type, target }: ShapeField): Readonly<Record<string, string>> {
  const relationship = target === undefined ? {} : { relationship_target_type: target };
  return { key, title, type, ...relationship };
}
