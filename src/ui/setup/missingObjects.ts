/** The objects that this version knows to explain. */
const OBJECTS = ['theme', 'mention', 'event', 'entry'] as const;

/** No part of an object, but the record that says of which version the data is. */
const VERSION_RECORD = 'entry.shape';

/** Whether nothing but the data's version is to be noted: all objects and fields are there. */
export function isOnlyVersion(missing: readonly string[]): boolean {
  return missing.length > 0 && missing.every((name) => name === VERSION_RECORD);
}

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
    fields: missing.filter((name) => name.startsWith(`${object}.`) && name !== VERSION_RECORD),
  })).filter(({ isWhole, fields }) => isWhole || fields.length > 0);
}
