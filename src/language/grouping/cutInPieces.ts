import { ofLengthOne } from '../vectors/wordVectors.ts';
import type { Places } from './Places.ts';

/** So many points say where a set is cut; they stand in the order of hashes, so that the first are of all sorts. */
const LOOKED_AT = 2000;

const SPREAD_ROUNDS = 6;
const MOST_ROUNDS = 12;

/**
 * Cuts points into pieces of at most `most`, each a neighbourhood: in two again and again, by 2-means on the sphere from
 * the direction in which they differ most. Points that nothing tells apart are cut in their order.
 *
 * @returns the rows of each piece, ascending
 */
export async function cutInPieces(
  places: Places,
  most: number,
  pause: () => Promise<void>,
): Promise<readonly Int32Array[]> {
  const pieces: Int32Array[] = [];
  const left = [Int32Array.from({ length: places.count }, (_, row) => row)];
  for (let rows = left.pop(); rows !== undefined; rows = left.pop()) {
    if (rows.length <= most) {
      pieces.push(rows);
      continue;
    }
    await pause();
    const sides = sidesOf(along(places, rows, apartIn(places, rows.subarray(0, LOOKED_AT))));
    const parts = [0, 1].map((side) => rows.filter((_, at) => sides[at] === side));
    const isCut = parts.every(({ length }) => length > 0);
    const half = rows.length >> 1;
    left.push(...(isCut ? parts : [rows.slice(0, half), rows.slice(half)]));
  }
  return pieces;
}

/** From the middle of one half of the rows to that of the other, both of length 1. */
function apartIn(places: Places, rows: Int32Array): Float64Array {
  const { dimensions, values } = places;
  const all = sumOf(places, rows, new Float64Array(rows.length).fill(1));
  const mean = all.map((value) => value / rows.length);
  const first = (rows[0] ?? 0) * dimensions;
  let direction = mean.map((value, d) => (values[first + d] ?? 0) - value);
  for (let round = 0; round < SPREAD_ROUNDS; round++) {
    const far = fromMiddle(direction);
    const apart = far.reduce((sum, value) => sum + value, 0);
    direction = ofLengthOne(sumOf(places, rows, far).map((value, d) => value - apart * (mean[d] ?? 0)));
  }
  let sides = sidesOf(fromMiddle(direction));
  for (let round = 0; round <= MOST_ROUNDS; round++) {
    const its = sumOf(places, rows, sides);
    const other = ofLengthOne(all.map((value, d) => value - (its[d] ?? 0)));
    direction = ofLengthOne(its).map((value, d) => value - (other[d] ?? 0));
    const next = sidesOf(along(places, rows, direction));
    if (next.every((side, at) => side === sides[at])) break;
    sides = next;
  }
  return direction;

  function fromMiddle(by: Float64Array): Float64Array {
    const middle = by.reduce((sum, value, d) => sum + value * (mean[d] ?? 0), 0);
    return along(places, rows, by).map((value) => value - middle);
  }
}

/** 1 for what lies that way, 0 for the rest. */
function sidesOf(along: Float64Array): Float64Array {
  return along.map((value) => Number(value > 0));
}

/** How far each row goes in a direction: four at a time, since they do not wait for one another. */
function along({ dimensions, values }: Places, rows: Int32Array, by: Float64Array): Float64Array {
  const products = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 4) {
    const [first, second] = [(rows[at] ?? 0) * dimensions, (rows[at + 1] ?? 0) * dimensions];
    const [third, fourth] = [(rows[at + 2] ?? 0) * dimensions, (rows[at + 3] ?? 0) * dimensions];
    let [one, two, three, four] = [0, 0, 0, 0];
    for (let d = 0; d < dimensions; d++) {
      const value = by[d] ?? 0;
      one += value * (values[first + d] ?? 0);
      two += value * (values[second + d] ?? 0);
      three += value * (values[third + d] ?? 0);
      four += value * (values[fourth + d] ?? 0);
    }
    // Behind the last row nothing is kept.
    products[at] = one;
    products[at + 1] = two;
    products[at + 2] = three;
    products[at + 3] = four;
  }
  return products;
}

/** The sum of rows, each as often as it counts. */
function sumOf(
  { dimensions, values }: Places,
  rows: Int32Array,
  counts: Float64Array,
): Float64Array<ArrayBuffer> {
  const sum = new Float64Array(dimensions);
  for (let at = 0; at < rows.length; at += 4) {
    const [first, second] = [(rows[at] ?? 0) * dimensions, (rows[at + 1] ?? 0) * dimensions];
    const [third, fourth] = [(rows[at + 2] ?? 0) * dimensions, (rows[at + 3] ?? 0) * dimensions];
    const [one, two, three, four] = [
      counts[at] ?? 0,
      counts[at + 1] ?? 0,
      counts[at + 2] ?? 0,
      counts[at + 3] ?? 0,
    ];
    for (let d = 0; d < dimensions; d++)
      sum[d] =
        (sum[d] ?? 0) +
        one * (values[first + d] ?? 0) +
        two * (values[second + d] ?? 0) +
        three * (values[third + d] ?? 0) +
        four * (values[fourth + d] ?? 0);
  }
  return sum;
}
