/** So many characters of one conversation are read: half a second's work on a slow machine. */
export const MOST_UNITS = 260_000;

/** Of one comment; Zendesk's own limit is about 65,000. */
export const MOST_COMMENT_UNITS = 70_000;

/** Read at one go, so that no other work waits longer than some hundredths of a second. */
export const CHUNK_UNITS = 8000;

/** Signals less probable than this are not shown at all. */
export const QUIET_BELOW = 0.38;

/**
 * More probable than not. Questions, of which nobody sorts out the doubtful, are told from here on; so is praise by rules and
 * in conversations, where it is judged to be rarer: what is .5 there is .75 by itself.
 */
export const LIKELY = 0.5;

/**
 * Judged praise in a text by itself is told from here on: nobody sorts out the doubtful, and a kind word that is none would
 * be passed on to a colleague. The plainest words of praise beside thanks are above it, thanks alone below
 * (`tests/train/README.md`).
 */
export const PRAISE_FROM = 0.6;
