import { type Places, rowsOf } from './Places.ts';

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
    const sides = sidesOf(places, rows, centresIn(rowsOf(places, rows.subarray(0, LOOKED_AT))));
    const parts = [0, 1].map((side) => rows.filter((_, at) => sides[at] === side));
    const isCut = parts.every(({ length }) => length > 0);
    const half = rows.length >> 1;
    left.push(...(isCut ? parts : [rows.slice(0, half), rows.slice(half)]));
  }
  return pieces;
}

/** The middles of two halves, of length 1. */
function centresIn(points: Places): Places {
  const { count, dimensions } = points;
  const all = Int32Array.from({ length: count }, (_, row) => row);
  const [middle] = sumsOf(points, new Uint8Array(count));
  const mean = middle.map((value) => value / count);
  let direction = Float64Array.from(mean, (value, d) => (points.values[d] ?? 0) - value);
  for (let round = 0; round < SPREAD_ROUNDS; round++) {
    const next = new Float64Array(dimensions);
    for (let row = 0; row < count; row++) {
      const along = productOf(points, row, direction) - dot(mean, direction);
      for (let d = 0; d < dimensions; d++)
        next[d] = (next[d] ?? 0) + along * ((points.values[row * dimensions + d] ?? 0) - (mean[d] ?? 0));
    }
    direction = ofLengthOne(next);
  }
  const middleAlong = dot(mean, direction);
  let sides: Uint8Array = Uint8Array.from(all, (row) =>
    productOf(points, row, direction) > middleAlong ? 1 : 0,
  );
  let centres = centresOf(points, sides);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = sidesOf(points, all, centres);
    if (next.every((side, at) => side === sides[at])) break;
    sides = next;
    centres = centresOf(points, sides);
  }
  return centres;
}

function centresOf(points: Places, sides: Uint8Array): Places {
  const { dimensions } = points;
  const values = new Float32Array(2 * dimensions);
  for (const [side, sum] of sumsOf(points, sides).entries()) values.set(ofLengthOne(sum), side * dimensions);
  return { count: 2, dimensions, values };
}

function sumsOf({ count, dimensions, values }: Places, sides: Uint8Array): [Float64Array, Float64Array] {
  const sums: [Float64Array, Float64Array] = [new Float64Array(dimensions), new Float64Array(dimensions)];
  for (let row = 0; row < count; row++) {
    const sum = sides[row] === 1 ? sums[1] : sums[0];
    for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + (values[row * dimensions + d] ?? 0);
  }
  return sums;
}

/** Which of two centres each row is nearer to; the first of equals. */
function sidesOf({ dimensions, values }: Places, rows: Int32Array, centres: Places): Uint8Array {
  const apart = Float64Array.from(
    { length: dimensions },
    (_, d) => (centres.values[dimensions + d] ?? 0) - (centres.values[d] ?? 0),
  );
  return Uint8Array.from(rows, (row) =>
    productOf({ count: 0, dimensions, values }, row, apart) > 0 ? 1 : 0,
  );
}

function productOf({ dimensions, values }: Places, row: number, by: Float64Array): number {
  let sum = 0;
  for (let d = 0, at = row * dimensions; d < dimensions; d++, at++) sum += (values[at] ?? 0) * (by[d] ?? 0);
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0);
}

function ofLengthOne(values: Float64Array): Float64Array<ArrayBuffer> {
  const length = Math.sqrt(dot(values, values)) || 1;
  return Float64Array.from(values, (value) => value / length);
}
