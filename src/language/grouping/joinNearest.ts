import { cutTree, type Linkage, mergeTree } from './mergeTree.ts';
import { alikeAll, type Places } from './Places.ts';

/** Groups are joined while their texts are at most so far apart on average (1 minus the cosine). */
export const APART = 0.6;

/** Where joining stops: at groups that are so far apart on average (1 minus the cosine), or at so many groups. */
export type Until = { readonly height: number } | { readonly groups: number };

/** Rows of texts, or of groups of them, that are to be joined. */
export interface Rows {
  /** A text, or the mean of a group. */
  readonly places: Places;
  /** How many texts stand behind each. */
  readonly sizes: Float64Array;
  /** Rows of the same camp, 0 and above, are never joined with each other; those below 0 with any. */
  readonly camps: Int32Array;
}

/**
 * Joins what is nearest, and gives each row a number, in the order of the groups' first rows; -1 for a text that goes
 * with no other. Average linkage up to a height, Ward's to a number of groups.
 */
export async function joinNearest(
  { places, sizes, camps }: Rows,
  until: Until,
  pause: () => Promise<void>,
): Promise<Int32Array> {
  const { count } = places;
  const linkage: Linkage = 'groups' in until ? 'ward' : 'average';
  const distances = new Float32Array(count * count);
  const products = new Float64Array(2 * count);
  for (let i = 0; i < count; i += 2) {
    if (i % 20 === 0) await pause();
    const compared = Math.min(i + 1, count);
    alikeAll(places, i, places, compared, products);
    for (let row = i; row < Math.min(i + 2, count); row++) {
      const camp = camps[row] ?? -1;
      for (let j = 0; j < row; j++) {
        const likeness = products[2 * j + row - i] ?? 0;
        const isApart = camp >= 0 && camp === camps[j];
        const apart = isApart ? Infinity : linkage === 'ward' ? 2 - 2 * likeness : 1 - likeness;
        distances[row * count + j] = apart;
        distances[j * count + row] = apart;
      }
    }
  }
  const roots = cutTree(count, await mergeTree(distances, sizes, linkage, pause), until);
  const members = new Float64Array(count);
  for (const [at, root] of roots.entries()) members[root] = (members[root] ?? 0) + (sizes[at] ?? 1);
  const numbers = new Map<number, number>();
  return roots.map((root) => {
    if ((members[root] ?? 0) < 2 && !('groups' in until)) return -1;
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root) ?? -1;
  });
}
