import * as v from 'valibot';

/** A text; nothing, and anything that is no text, is the empty one. */
export const anyText = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => (typeof value === 'string' ? value : '')),
  ),
  null,
);
