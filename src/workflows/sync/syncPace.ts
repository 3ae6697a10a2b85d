/*
 * How often and how fast the account is read in the background. What all boards of an account do together must stay far
 * below what Zendesk allows the account: ten exports a minute, shared with everybody's reports.
 */

/** An open board reads what changed once in this time … */
export const SYNC_EVERY_MINUTES = 15;
/** … and up to so much later, by chance, so that a fleet of boards does not ask in step. */
export const SYNC_JITTER_MINUTES = 5;
/** Between two pages of an export, at least: five a minute, half of what the whole account may … */
export const EXPORT_GAP_MS = 12_000;
/** … and at most, where there is little to read: others may be reading too. */
export const LONGEST_EXPORT_GAP_MS = 45_000;
/** A first reading need not be done sooner than this. */
export const READING_MINUTES = 20;
/** What a page of an export holds. */
export const EXPORTED_PER_PAGE = 1_000;
/** Between two pages of a list, at least, and at most where a first reading has little to read. */
export const LIST_GAP_MS = 3_000;
export const LONGEST_LIST_GAP_MS = 10_000;
/** So many pages of what changed since come one after the other; the rest of a long absence more slowly, as others work. */
export const QUICK_PAGES = 3;
/** What a page of a list holds. */
export const LISTED_PER_PAGE = 100;
/**
 * Up to so many mentions everybody but admins reads lists, a hundred a page: of exports the whole account may ask for ten
 * a minute, which the boards of a large team would need for themselves.
 */
export const LISTED_UP_TO = 10_000;
/** What changed is read from lists; the export, which alone tells what was deleted, follows once in this time. */
export const EXPORT_EVERY_HOURS = 24;
/** … and up to so much later, by a hash of the person, so that boards that are opened together in the morning take turns. */
export const EXPORT_SPREAD_HOURS = 4;
/** Those who read lists hold the account's count against what they keep once in this time. */
export const COUNT_EVERY_HOURS = 24;
/** Zendesk's stamps are whole seconds and lists may lag: deltas overlap by so much. */
export const OVERLAP_MINUTES = 5;
/** More mentions than this are not kept in a browser. */
export const MENTIONS_KEPT = 200_000;
