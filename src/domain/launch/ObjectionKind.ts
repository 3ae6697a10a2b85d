/**
 * What customers hold against something new:
 * - `price`: what it costs.
 * - `migration`: what they have to move, learn or rebuild for it.
 * - `missing`: a part that they need is not in it.
 * - `trust`: they do not believe that it holds, is safe, or will stay.
 * - `oldWay`: the old way was better.
 * - `other`: anything else.
 */
export const OBJECTION_KINDS = ['price', 'migration', 'missing', 'trust', 'oldWay', 'other'] as const;

export type ObjectionKind = (typeof OBJECTION_KINDS)[number];
