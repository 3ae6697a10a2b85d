import type { Instant } from '#domain/basis/Instant.ts';
import { parseInstant } from '#domain/basis/Instant.ts';
import * as v from 'valibot';

/** An id as Zendesk writes it, a whole number or its digits; read as digits. */
export const idText = v.pipe(
  v.union([v.pipe(v.number(), v.safeInteger()), v.pipe(v.string(), v.regex(/^-?\d{1,20}$/))]),
  v.transform(String),
);

/** The same where nothing may stand: `null` then, also for an empty text. */
export const idTextOrNull = v.pipe(
  v.nullish(v.union([idText, v.literal('')])),
  v.transform((id) => (id === undefined || id === '' ? null : id)),
);

/** A moment with any offset. */
export const instantText = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): Instant => {
    const moment = parseInstant(dataset.value);
    if (moment !== null) return moment;
    addIssue({ message: 'not a date' });
    return NEVER;
  }),
);

/** The same where nothing may stand. */
export const instantTextOrNull = v.pipe(
  v.nullish(v.union([instantText, v.literal('')])),
  v.transform((moment): Instant | null => (moment === undefined || moment === '' ? null : moment)),
);

/** A whole number of things; nothing counts as none. */
export const countNumber = v.pipe(
  v.nullish(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  v.transform((n) => n ?? 0),
);

/** A checkbox; nothing is no. */
export const checkbox = v.pipe(
  v.nullish(v.boolean()),
  v.transform((checked) => checked ?? false),
);

/** A text; nothing, and anything that is no text, is the empty one. */
export const anyText = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => (typeof value === 'string' ? value : '')),
  ),
  null,
);

/** How many stand in a list; nothing, and anything that is no list, is none. */
export const listLength = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => (Array.isArray(value) ? value.length : 0)),
  ),
  null,
);

/**
 * JSON inside a text field. A key named `__proto__` is left out, so that copying the value can never change what all
 * objects inherit.
 */
export const jsonText = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): unknown => {
    try {
      return JSON.parse(dataset.value, (key, value: unknown) => (key === '__proto__' ? undefined : value));
    } catch {
      addIssue({ message: 'not JSON' });
      return NEVER;
    }
  }),
);

/** The same where nothing may stand. */
export const jsonTextOrNull = <T>(schema: v.GenericSchema<unknown, T | null>) =>
  v.pipe(
    v.nullish(v.string()),
    v.transform((text) => (text == null || text === '' ? 'null' : text)),
    jsonText,
    schema,
  );
