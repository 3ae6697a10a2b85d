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
