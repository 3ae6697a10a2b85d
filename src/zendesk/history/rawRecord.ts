import * as v from 'valibot';
import { recordStamps } from '../wire/recordWire.ts';

/** A record whose stamps can be read, whatever it says: enough to tell whether it is as its author left it. */
export const rawRecord = v.looseObject({
  ...recordStamps,
  external_id: v.optional(orElse(v.string(), ''), ''),
  custom_object_fields: v.optional(orElse(v.record(v.string(), v.unknown()), {}), {}),
});

export type RawRecord = v.InferOutput<typeof rawRecord>;

function orElse<T>(schema: v.GenericSchema<T>, instead: T) {
  return v.pipe(
    v.nullable(schema),
    v.transform((value) => value ?? instead),
  );
}
