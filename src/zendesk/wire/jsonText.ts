import * as v from 'valibot';

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
