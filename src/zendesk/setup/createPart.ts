import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import type { ShapeField, ShapeObject } from '../records/shape.ts';
import type { Rest } from '../rest/Rest.ts';
import { accountShape, fieldsOf } from './accountShape.ts';
import { fieldBody, objectBody } from './shapeBodies.ts';

const what = 'set up';

/** Makes one object (`field` is `null`) or field. Where that fails but the part is there (two admins, a lost answer), all is well. */
export async function createPart(
  rest: Rest,
  object: ShapeObject,
  field: ShapeField | null,
  signal: AbortSignal,
): Promise<Result<void, Failure>> {
  const created =
    field === null
      ? await rest.write(
          {
            method: 'POST',
            path: '/api/v2/custom_objects',
            body: { custom_object: objectBody(object) },
            what,
            missing: 'notSetUp',
          },
          v.unknown(),
        )
      : await rest.write(
          {
            method: 'POST',
            path: `/api/v2/custom_objects/${object.key}/fields`,
            body: { custom_object_field: fieldBody(field) },
            what,
            missing: 'notSetUp',
          },
          v.unknown(),
        );
  if (created.ok) return ok(undefined);
  if (!['refused', 'failing', 'offline'].includes(created.failure.kind)) return created;
  return (await isThere(rest, object, field, signal)) ? ok(undefined) : created;
}

async function isThere(
  rest: Rest,
  object: ShapeObject,
  field: ShapeField | null,
  signal: AbortSignal,
): Promise<boolean> {
  if (field === null) {
    const shape = await accountShape(rest, signal);
    return shape.ok && shape.value.has(object.shortName);
  }
  const fields = await fieldsOf(rest, object, signal);
  return fields.ok && fields.value.has(field.key);
}
