import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';

/** Reads what came from outside by its schema; the failure names the first field that was not as it should be. */
export function readWire<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  what: string,
): Result<v.InferOutput<S>, Failure> {
  const read = v.safeParse(schema, value, { abortEarly: true });
  if (read.success) return ok(read.output);
  return failed({ kind: 'unreadable', what, path: wirePath(read.issues[0]) });
}

/** The field that an issue is about, as `custom_object_fields.quotes.0.text`. */
export function wirePath(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue) ?? '';
}
