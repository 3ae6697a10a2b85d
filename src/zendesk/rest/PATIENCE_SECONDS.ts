/** A wait longer than this is the person's to decide, not ours: the failure says how long. */
export const PATIENCE_SECONDS = 10;
