import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import { SHAPE, type ShapeObject } from '../records/shape.ts';
import { address } from '../rest/address.ts';
import type { Rest } from '../rest/Rest.ts';
import { fieldPage, objectList } from '../wire/fieldWire.ts';

const what = 'set up';

/** What of our shape an account has: short names (`theme`, `theme.kind`), fields with their type and target. */
export async function accountShape(
  rest: Rest,
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<string, string>, Failure>> {
  const objects = await rest.read(
    { path: '/api/v2/custom_objects', what, missing: 'notSetUp', urgency: 'onScreen' },
    objectList,
    signal,
  );
  if (!objects.ok) return objects;
  const keys = new Set(objects.value.custom_objects.map(({ key }) => key));
  const there = new Map<string, string>();
  for (const object of SHAPE.filter(({ key }) => keys.has(key))) {
    there.set(object.shortName, 'object');
    const fields = await fieldsOf(rest, object, signal);
    if (!fields.ok) return fields;
    for (const [key, type] of fields.value) there.set(`${object.shortName}.${key}`, type);
  }
  return ok(there);
}

/** The fields that an object has, by key: their type, and behind it a lookup's target. */
export async function fieldsOf(
  rest: Rest,
  object: ShapeObject,
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<string, string>, Failure>> {
  const path = address(`/api/v2/custom_objects/${object.key}/fields`, { 'page[size]': 100 });
  const page = await rest.read({ path, what, missing: 'notSetUp', urgency: 'onScreen' }, fieldPage, signal);
  if (!page.ok) return page;
  return ok(
    new Map(
      page.value.custom_object_fields.map(({ key, type, relationship_target_type: target }) => [
        key,
        target == null ? type : `${type} ${target}`,
      ]),
    ),
  );
}
