import * as v from 'valibot';

const MARK = '[DELETED]';

const fields = v.object({ custom_object_fields: v.record(v.string(), v.unknown()) });

/**
 * Whether an exported record was deleted: exports empty its fields to `[DELETED]`. Every field that has a value must say
 * so, since a customer's words may be anything.
 */
export function isDeletedRecord(record: unknown): boolean {
  const read = v.safeParse(fields, record);
  if (!read.success) return false;
  const values = Object.values(read.output.custom_object_fields).filter((value) => value !== null);
  return values.length > 0 && values.every((value) => value === MARK);
}
