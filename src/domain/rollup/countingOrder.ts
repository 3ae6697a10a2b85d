/**
 * The order of `order`'s things by a whole number from 0 up to, not including, `most`; things of one number stay as they
 * stand. Counting, so that it takes as long as there are things and numbers.
 */
export function countingOrder(
  order: Uint32Array,
  numberOf: (thing: number) => number,
  most: number,
): Uint32Array {
  const ends = new Uint32Array(most + 1);
  for (const thing of order) {
    const after = numberOf(thing) + 1;
    ends[after] = (ends[after] ?? 0) + 1;
  }
  for (let n = 0; n < most; n++) ends[n + 1] = (ends[n + 1] ?? 0) + (ends[n] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const thing of order) {
    const place = ends[numberOf(thing)] ?? 0;
    sorted[place] = thing;
    ends[numberOf(thing)] = place + 1;
  }
  return sorted;
}
