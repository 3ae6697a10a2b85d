/** The version of our shape (`setup/SHAPE.ts`) that this app writes. */
export const SHAPE_VERSION = 3;

/**
 * Data of this version or a later one this app may write before an admin has brought it forward: version 2 differs in a
 * field only that is not written any more, so that nobody's tag has to wait for an admin's click. Version 1 lacks fields
 * that are written now. A step that adds fields or gives one another meaning must raise this: then everybody only reads
 * until the click, and the outbox waits.
 */
export const OLDEST_WRITABLE = 2;

export const THEME = 'groundswell_theme';
export const MENTION = 'groundswell_mention';
export const EVENT = 'groundswell_event';
export const ENTRY = 'groundswell_entry';

/** Where our shape's version is kept, by external id. */
export const SHAPE_ENTRY_ID = 'shape';

/** The records of one of our objects. */
export function recordsPath(object: string): string {
  return `/api/v2/custom_objects/${object}/records`;
}
