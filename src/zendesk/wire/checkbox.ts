import * as v from 'valibot';

/** A checkbox; nothing is no. */
export const checkbox = v.pipe(
  v.nullish(v.boolean()),
  v.transform((checked) => checked ?? false),
);
