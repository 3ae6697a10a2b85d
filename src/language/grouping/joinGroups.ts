import { joinNearest, type Until } from './joinNearest.ts';
import { meansOf, type Places } from './Places.ts';

/** Texts, of which some are in groups, and what may be joined of them. */
export interface Joining {
  readonly places: Places;
  /** The group of each text, -1 for those without one; is changed. */
  readonly its: Int32Array;
  /** So many groups were known before: they go first, and are one camp. */
  readonly known: number;
  /** Groups of the same camp, 1 and above, are never joined with each other; those without one with any. */
  readonly camps: ReadonlyMap<number, number>;
  /** So many groups and texts are compared. */
  readonly most: number;
  readonly until: Until;
  /** The number of the next group that is made of texts alone. */
  readonly next: number;
}

/**
 * Joins groups, and texts without one, that are near. Where there are too many, the largest groups are compared.
 *
 * @returns the number of the next group
 */
export async function joinGroups(
  { places, its, known, camps, most, until, next }: Joining,
  pause: () => Promise<void>,
): Promise<number> {
  const sizes = new Map<number, number>();
  for (const group of its) if (group >= 0) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const groups = [...sizes.keys()]
    .sort((a, b) => (a < known || b < known ? a - b : (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || a - b))
    .slice(0, most);
  const alone = [...its.keys()].filter((row) => (its[row] ?? -1) < 0);
  const rowOf = new Map<number, number>(groups.map((group, row) => [group, row]));
  const of = its.map((group) => rowOf.get(group) ?? -1);
  for (const [at, text] of alone.slice(0, most - groups.length).entries()) of[text] = groups.length + at;
  const count = Math.min(most, groups.length + alone.length);
  const campOf = (group: number): number => (group >= 0 && group < known ? 0 : (camps.get(group) ?? -1));
  const joined = await joinNearest(
    {
      places: meansOf(places, of, count),
      sizes: Float64Array.from({ length: count }, (_, row) => sizes.get(groups[row] ?? -1) ?? 1),
      camps: Int32Array.from({ length: count }, (_, row) => campOf(groups[row] ?? -1)),
    },
    until,
    pause,
  );
  const groupOf = new Map<number, number>();
  for (const [row, number] of joined.entries())
    if (number >= 0 && !groupOf.has(number)) groupOf.set(number, groups[row] ?? next++);
  for (const [text, row] of of.entries()) {
    const number = row < 0 ? -1 : (joined[row] ?? -1);
    if (number >= 0) its[text] = groupOf.get(number) ?? -1;
  }
  return next;
}
