import * as v from 'valibot';

/** A whole number of things; nothing counts as none. */
export const countNumber = v.pipe(
  v.nullish(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  v.transform((n) => n ?? 0),
);
