import type { asId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';

/* What stands in a packed row. Checked by hand, since a row is one of hundreds of thousands. */

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;

export function isPackedText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isPackedTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

export function isPackedIdOrNull<T extends Parameters<typeof asId>[0]>(value: unknown): value is T | null {
  return value === null || typeof value === 'string';
}

export function isPackedCount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}

/** A moment, `null` where it is none. */
export function packedInstant(value: unknown): Instant | null {
  return typeof value === 'string' && INSTANT.test(value) ? (value as Instant) : null;
}
