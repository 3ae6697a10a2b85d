import * as v from 'valibot';

/** How many stand in a list; nothing, and anything that is no list, is none. */
export const listLength = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => (Array.isArray(value) ? value.length : 0)),
  ),
  null,
);
