import type { Answer } from './Surface.ts';
import { isRecord } from './isRecord.ts';

/** Splits at dots that are not escaped: `assetURL:logo\.png` is one segment, `assetURL:logo.png`. */
export function splitPath(path: string): string[] {
  return path.split(/(?<!\\)\./).map((segment) => segment.replaceAll('\\.', '.'));
}

/**
 * Follows a path such as `ticket.requester.email` or `ticket.organization.customField:plan` through the values under
 * `roots` (functions are called, so that only what is asked for is computed). `undefined` when there is no such path.
 */
export function walkPath(roots: Readonly<Record<string, unknown>>, path: string): Answer | undefined {
  let value: unknown = roots;
  for (const segment of splitPath(path)) {
    const next = step(value, segment);
    if (next === undefined) return undefined;
    value = typeof next === 'function' ? (next as () => unknown)() : next;
  }
  return { value };
}

function step(value: unknown, segment: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(segment) ? (value as unknown[])[Number(segment)] : undefined;
  if (!isRecord(value)) return undefined;
  if (Object.hasOwn(value, segment)) return value[segment];
  if (!segment.startsWith('customField:')) return undefined;
  const fields = customFieldsOf(value);
  const key = segment.slice('customField:'.length);
  return fields && Object.hasOwn(fields, key) ? (fields[key] ?? null) : undefined;
}

const CUSTOM_FIELDS = Symbol('custom fields');

/**
 * Custom fields are read one by one through `customField:<key>`; like in Zendesk, they are no part of the object that
 * the app receives. A symbol keeps them out of the JSON.
 */
export function withCustomFields<T extends object>(value: T, fields: Readonly<Record<string, unknown>>): T {
  return Object.defineProperty(value, CUSTOM_FIELDS, { value: fields, enumerable: false });
}

function customFieldsOf(value: object): Readonly<Record<string, unknown>> | undefined {
  return (value as { [CUSTOM_FIELDS]?: Record<string, unknown> })[CUSTOM_FIELDS];
}
