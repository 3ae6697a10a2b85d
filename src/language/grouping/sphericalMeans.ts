import { scale } from '../vectors/wordVectors.ts';
import { alikeAll, meansOf, type Places } from './Places.ts';

const MOST_ROUNDS = 25;

/**
 * Moves texts to the nearest centre and centres to their texts until nothing moves (k-means on the sphere). Texts that
 * are nowhere yet (-1) draw no centre before they moved; those that are `fixed` (not -1) stay where they are, and draw theirs.
 */
export async function sphericalMeans(
  places: Places,
  start: Int32Array,
  groups: number,
  fixed: Int32Array,
  pause: () => Promise<void>,
): Promise<Int32Array> {
  const of = Int32Array.from(start);
  const products = new Float64Array(2 * groups);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const centres = meansOf(places, of, groups);
    for (let at = 0; at < centres.values.length; at += places.dimensions)
      scale(centres.values, at, at + places.dimensions, 1);
    let moved = 0;
    for (let text = 0; text < places.count; text++) {
      if (text % 200 === 0) await pause();
      if ((text & 1) === 0) alikeAll(places, text, centres, groups, products);
      if ((fixed[text] ?? -1) >= 0) continue;
      let [best, most] = [of[text] ?? 0, -Infinity];
      for (let group = 0; group < groups; group++) {
        const likeness = products[2 * group + (text & 1)] ?? 0;
        if (likeness > most) [best, most] = [group, likeness];
      }
      if (best !== of[text]) moved++;
      of[text] = best;
    }
    if (moved === 0) break;
  }
  return of;
}
