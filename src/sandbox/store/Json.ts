export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An object as it came from outside: nothing is known about it yet. */
export type JsonObject = { [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
