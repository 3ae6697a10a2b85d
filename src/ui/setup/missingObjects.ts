/** The objects that this version knows to explain. */
const OBJECTS = ['theme', 'mention', 'event', 'entry'] as const;

/** One of our objects that the account lacks, wholly or in part. */
export interface MissingObject {
  readonly object: (typeof OBJECTS)[number];
  /** The object itself is to be made, not only some of its fields. */
  readonly isWhole: boolean;
  /** Fields to be made, as the account names them. */
  readonly fields: readonly string[];
}

/** Whether the account has none of our objects, and so no data of ours either. */
export function isNothingThere(missing: readonly string[]): boolean {
  return OBJECTS.every((object) => missing.includes(object));
}

/** Reads what the port calls missing (`theme`, `theme.kind` …) as objects, in the order in which they are made. */
export function missingObjects(missing: readonly string[]): readonly MissingObject[] {
  return OBJECTS.map((object) => ({
    object,
    isWhole: missing.includes(object),
    fields: missing.filter((name) => name.startsWith(`${object}.`)),
  })).filter(({ isWhole, fields }) => isWhole || fields.length > 0);
}
