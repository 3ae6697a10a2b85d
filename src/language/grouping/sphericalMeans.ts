import { alikeAll, meansOf, type Places } from './Places.ts';

const MOST_ROUNDS = 25;

/**
 * Moves texts to the nearest centre and centres to their texts until nothing moves (k-means on the sphere). `fixed`
 * texts stay where they are, and draw the centre.
 */
export async function sphericalMeans(
  places: Places,
  start: Int32Array,
  groups: number,
  fixed: (text: number) => boolean,
  pause: () => Promise<void>,
): Promise<Int32Array> {
  const of = Int32Array.from(start);
  const products = new Float64Array(groups);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const centres = ofLengthOne(meansOf(places, of, groups));
    let moved = 0;
    for (let text = 0; text < places.count; text++) {
      if (text % 200 === 0) await pause();
      if (fixed(text)) continue;
      let [best, most] = [of[text] ?? 0, -Infinity];
      alikeAll(places, text, centres, groups, products);
      for (let group = 0; group < groups; group++) {
        const likeness = products[group] ?? 0;
        if (likeness > most) [best, most] = [group, likeness];
      }
      if (best !== of[text]) moved++;
      of[text] = best;
    }
    if (moved === 0) break;
  }
  return of;
}

function ofLengthOne(means: Places): Places {
  const { count, dimensions, values } = means;
  for (let row = 0; row < count; row++) {
    let squares = 0;
    for (let d = 0; d < dimensions; d++) squares += (values[row * dimensions + d] ?? 0) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let d = 0; d < dimensions; d++)
      values[row * dimensions + d] = (values[row * dimensions + d] ?? 0) / length;
  }
  return means;
}
