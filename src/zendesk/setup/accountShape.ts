import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import { SHAPE, type ShapeObject } from './SHAPE.ts';
import { address } from '../rest/address.ts';
import type { Rest } from '../rest/Rest.ts';
import { fieldPage, objectList } from '../wire/fieldWire.ts';

const what = 'set up';

/** Parts of our shape by their short names (`theme`, `theme.kind`): `object`, or a field's type with a lookup's target. */
export type Parts = ReadonlyMap<string, string>;

/** What of our shape an account has. */
export async function accountShape(rest: Rest, signal: AbortSignal): Promise<Result<Parts, Failure>> {
  const objects = await objectsIn(rest, signal);
  if (!objects.ok) return objects;
  const there = new Map(objects.value);
  for (const object of SHAPE.filter(({ shortName }) => there.has(shortName))) {
    const fields = await fieldsThere(rest, object, signal);
    if (!fields.ok) return fields;
    for (const [name, type] of fields.value) there.set(name, type);
  }
  return ok(there);
}

/** Which of our objects an account has, as parts. */
export async function objectsIn(rest: Rest, signal: AbortSignal): Promise<Result<Parts, Failure>> {
  const objects = await objectsThere(rest, what, signal);
  if (!objects.ok) return objects;
  return ok(new Map(objects.value.map(({ shortName }) => [shortName, 'object'])));
}

/** Those of our objects that an account has. */
export async function objectsThere(
  rest: Rest,
  what: string,
  signal: AbortSignal,
): Promise<Result<readonly ShapeObject[], Failure>> {
  const request = {
    path: '/api/v2/custom_objects',
    what,
    missing: 'notOnPlan',
    urgency: 'onScreen',
  } as const;
  const objects = await rest.read(request, objectList, signal);
  if (!objects.ok) return objects;
  const keys = new Set(objects.value.custom_objects.map(({ key }) => key));
  return ok(SHAPE.filter(({ key }) => keys.has(key)));
}

/** Which fields an object of ours has. */
export async function fieldsThere(
  rest: Rest,
  { key: object, shortName }: ShapeObject,
  signal: AbortSignal,
): Promise<Result<Parts, Failure>> {
  const path = address(`/api/v2/custom_objects/${object}/fields`, { 'page[size]': 100 });
  const page = await rest.read({ path, what, missing: 'notSetUp', urgency: 'onScreen' }, fieldPage, signal);
  if (!page.ok) return page;
  const types = page.value.custom_object_fields.map(
    ({ key, type, relationship_target_type: target }) =>
      [`${shortName}.${key}`, target == null ? type : `${type} ${target}`] as const,
  );
  return ok(new Map(types));
}
