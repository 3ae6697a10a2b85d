import { freshChances, RangeDecoder } from './RangeDecoder.ts';

/** Contexts of one dimension: is a step 0, by how many of the two before are not; is it more than 1, 2, … */
export const CONTEXTS = 8;
const MORE = 3;
const MOST_MORE = 4;

/** Where the bit of the sign stands: it is as likely as not, so that all dimensions share one context. */
export const signContext = (dimensions: number): number => dimensions * CONTEXTS;

/** Hands each bit of a vector of whole steps to `code`, which may read it or write it; gives the vector. */
export function codeSteps(
  dimensions: number,
  code: (context: number, step: number, bit: (of: number) => boolean) => boolean,
  into: Int8Array,
  at: number,
): void {
  let before = 0;
  for (let d = 0; d < dimensions; d++) {
    const context = d * CONTEXTS;
    const isThere = code(context + before, d, (value) => value !== 0);
    let size = 0;
    let sign = 1;
    if (isThere) {
      sign = code(signContext(dimensions), d, (value) => value < 0) ? -1 : 1;
      size = 1;
      while (
        size < 127 &&
        code(context + MORE + Math.min(size - 1, MOST_MORE), d, (value) => Math.abs(value) > size)
      )
        size++;
    }
    into[at + d] = sign * size;
    before = isThere ? Math.min(2, before + 1) : before === 2 ? 1 : 0;
  }
}

/** The whole steps of `count` vectors, one after the other. */
export function decodeSteps(bytes: Uint8Array, count: number, dimensions: number): Int8Array {
  const decoder = new RangeDecoder(bytes);
  const chances = freshChances(signContext(dimensions) + 1);
  const steps = new Int8Array(count * dimensions);
  for (let index = 0; index < count; index++)
    codeSteps(dimensions, (context) => decoder.bit(chances, context) === 1, steps, index * dimensions);
  return steps;
}
