import { type Instant, parseInstant } from '#domain/basis/Instant.ts';
import * as v from 'valibot';

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
