import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import type { ShapeField, ShapeObject } from './SHAPE.ts';
import type { Rest, RestWrite } from '../rest/Rest.ts';
import { fieldsThere, objectsIn, type Parts } from './accountShape.ts';
import { fieldBody, objectBody } from './shapeBodies.ts';

/** One thing to make: an object, or a field of it. */
export interface Part {
  readonly name: string;
  readonly object: ShapeObject;
  readonly field: ShapeField | null;
}

/**
 * Makes one part, and gives the parts that are there now as far as that showed. Where it fails but the part is there (another
 * admin was faster, an answer was lost), all is well.
 */
export async function createPart(
  rest: Rest,
  part: Part,
  signal: AbortSignal,
): Promise<Result<Parts, Failure>> {
  const created = await rest.write(creation(part), v.unknown());
  if (created.ok) return ok(new Map([[part.name, '']]));
  if (!['refused', 'failing', 'offline'].includes(created.failure.kind)) return created;
  const there = await (part.field === null
    ? objectsIn(rest, signal)
    : fieldsThere(rest, part.object, signal));
  return there.ok && there.value.has(part.name) ? there : created;
}

function creation({ object, field }: Part): RestWrite {
  const objects = '/api/v2/custom_objects';
  const [path, body] =
    field === null
      ? [objects, { custom_object: objectBody(object) }]
      : [`${objects}/${object.key}/fields`, { custom_object_field: fieldBody(field) }];
  return { method: 'POST', path, body, what: 'set up', missing: 'notSetUp' };
}
