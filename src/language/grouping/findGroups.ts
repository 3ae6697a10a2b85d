import { type Bounds, findInPart, type FindParts } from './findInPart.ts';
import { type Found, nearOf, numbered } from './Found.ts';
import { joinGroups } from './joinGroups.ts';
import { APART } from './joinNearest.ts';
import { placesOf } from './placesOf.ts';
import { sphericalMeans } from './sphericalMeans.ts';
import type { TextTerms } from './TextTerms.ts';

const BOUNDS: Bounds = { compared: 4000, block: 1000, learnt: 1000 };

/**
 * Finds groups. Those from 0 to `known - 1` were there before: `before` says who is in them (-1 for new texts), and
 * they are never joined with each other. With `groups` that many are made and every text is in one.
 *
 * @param texts in an order in which the first of them are of all sorts
 */
export async function findGroups(
  texts: TextTerms,
  before: Int32Array<ArrayBuffer>,
  known: number,
  groups: number | null,
  pause: () => Promise<void>,
  findParts?: FindParts,
  bounds: Bounds = BOUNDS,
): Promise<Found> {
  const fresh = before.reduce((count, group) => count + (group < 0 ? 1 : 0), 0);
  const rows = Int32Array.from(before.keys());
  if (groups === null && fresh > bounds.compared) {
    const found = await findInPart({ texts, rows, before, known, bounds }, pause, findParts);
    return { ...numbered(found.of, known), near: found.near };
  }
  const places = await placesOf(texts, rows, bounds.compared, pause);
  const its = before.slice();
  const made = await joinGroups(
    {
      places,
      its,
      known,
      camps: new Map(),
      most: known + bounds.compared,
      until: groups === null ? { height: APART } : { groups: Math.max(known, groups) },
      next: known,
    },
    pause,
  );
  const of = groups === null ? its : await sphericalMeans(places, its, made, before, pause);
  return { of, groups: made, near: nearOf(places, { of, groups: made }) };
}
