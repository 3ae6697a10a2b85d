import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import { recordsByExternalId } from '../records/relatedRecords.ts';
import { ENTRY, recordsPath, SHAPE_ENTRY_ID } from '../records/shape.ts';
import { address } from '../rest/address.ts';
import type { Rest } from '../rest/Rest.ts';
import { jsonText } from '../wire/jsonText.ts';

const what = 'set up';

/** Which shape an account's data has: the version now, and the oldest that it ever had. 0 where there is none. */
export interface ShapeVersion {
  readonly version: number;
  readonly oldest: number;
}

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
/** The first version wrote no `oldest`. */
const said = v.object({ version: number, oldest: v.optional(number) });
const versionRecord = v.object({ custom_object_fields: v.object({ body: v.pipe(jsonText, said) }) });

/** The version of our shape that an account has; 0 where there is none, or none that could be read. */
export async function readShapeVersion(
  rest: Rest,
  signal: AbortSignal,
): Promise<Result<ShapeVersion, Failure>> {
  const listed = await recordsByExternalId(rest, ENTRY, [SHAPE_ENTRY_ID], versionRecord, what, signal);
  if (!listed.ok) return listed.failure.kind === 'notSetUp' ? ok(NONE) : listed;
  const bodies = listed.value.items.map((record) => record.custom_object_fields.body);
  const [newest] = bodies.toSorted((a, b) => b.version - a.version);
  return ok(newest === undefined ? NONE : versionOf(newest));
}

/** The version that the body of its record says; 0 where there is none, or it says something else. */
export function shapeVersionIn(body: unknown): ShapeVersion {
  const read = v.safeParse(said, body);
  return read.success ? versionOf(read.output) : NONE;
}

/** Says that all of the account's data has this shape now. */
export async function writeShapeVersion(rest: Rest, shape: ShapeVersion): Promise<Result<unknown, Failure>> {
  const fields = { kind: SHAPE_ENTRY_ID, body: JSON.stringify(shape) };
  const record = { name: SHAPE_ENTRY_ID, external_id: SHAPE_ENTRY_ID, custom_object_fields: fields };
  const path = address(recordsPath(ENTRY), { external_id: SHAPE_ENTRY_ID });
  return rest.write(
    { method: 'PATCH', path, body: { custom_object_record: record }, what, missing: 'notSetUp' },
    v.unknown(),
  );
}

const NONE: ShapeVersion = { version: 0, oldest: 0 };

function versionOf({ version, oldest = version }: v.InferOutput<typeof said>): ShapeVersion {
  return { version, oldest };
}
