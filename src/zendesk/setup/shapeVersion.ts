import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import { recordsByExternalId } from '../records/relatedRecords.ts';
import { ENTRY, recordsPath, SHAPE_ENTRY_ID, SHAPE_VERSION } from '../records/shape.ts';
import { address } from '../rest/address.ts';
import type { Rest } from '../rest/Rest.ts';
import { jsonText } from '../wire/jsonText.ts';

const what = 'set up';

const version = v.object({ version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) });
const versionRecord = v.object({ custom_object_fields: v.object({ body: v.pipe(jsonText, version) }) });

/** The version of our shape that an account has; 0 where there is none, or none that could be read. */
export async function readShapeVersion(rest: Rest, signal: AbortSignal): Promise<Result<number, Failure>> {
  const listed = await recordsByExternalId(rest, ENTRY, [SHAPE_ENTRY_ID], versionRecord, what, signal);
  if (!listed.ok) return listed.failure.kind === 'notSetUp' ? ok(0) : listed;
  return ok(Math.max(0, ...listed.value.items.map((record) => record.custom_object_fields.body.version)));
}

/** The version that the body of its record says; 0 where there is none, or it says something else. */
export function shapeVersionIn(body: unknown): number {
  const read = v.safeParse(version, body);
  return read.success ? read.output.version : 0;
}

/** Says that the account now has our shape, whole. */
export async function writeShapeVersion(rest: Rest): Promise<Result<unknown, Failure>> {
  const body = JSON.stringify({ version: SHAPE_VERSION });
  const fields = { kind: SHAPE_ENTRY_ID, body };
  const record = { name: SHAPE_ENTRY_ID, external_id: SHAPE_ENTRY_ID, custom_object_fields: fields };
  const path = address(recordsPath(ENTRY), { external_id: SHAPE_ENTRY_ID });
  return rest.write(
    { method: 'PATCH', path, body: { custom_object_record: record }, what, missing: 'notSetUp' },
    v.unknown(),
  );
}
