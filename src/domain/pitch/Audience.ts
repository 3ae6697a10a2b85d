/** Whom a pitch is written for: each has reasons of its own. */
export type Audience = 'product' | 'engineering' | 'finance';

/** All audiences, in the order in which they are offered. */
export const AUDIENCES: readonly Audience[] = ['product', 'engineering', 'finance'];
