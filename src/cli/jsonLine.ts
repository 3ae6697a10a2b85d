import * as v from 'valibot';
import { failed, ok, type Result } from '#domain/basis/Result.ts';

/** Reads a line as JSON, then by `read`. */
export function jsonLine<T>(read: (json: unknown) => Result<T, string>): (text: string) => Result<T, string> {
  return (text) => {
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      return failed(`not JSON (${error instanceof Error ? error.message : 'unreadable'})`);
    }
    return read(json);
  };
}

/** Reads a line by a schema; a failure names what it should have been and the path that is wrong. */
export function schemaLine<T>(
  what: string,
  schema: v.GenericSchema<unknown, T>,
): (text: string) => Result<T, string> {
  return jsonLine((json) => {
    const read = v.safeParse(schema, json);
    if (read.success) return ok(read.output);
    const [issue] = read.issues;
    return failed(`not ${what} (${v.getDotPath(issue) ?? 'line'}: ${issue.message})`);
  });
}
