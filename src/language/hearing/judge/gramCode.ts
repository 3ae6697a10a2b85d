import { KINDS } from './Unit.ts';

/** Writes a bit and gives it back, or reads one and takes no notice of what is given. */
export type BitCoder = (context: number, bit: boolean) => boolean;

/** A run's bucket and its weights in whole steps, one for each kind. */
export interface CodedGram {
  readonly bucket: number;
  readonly values: readonly number[];
}

/** What stands for a run that is still to be read. */
export const NO_GRAM: CodedGram = { bucket: 0, values: [] };

/** Contexts of one number: how many bits it has, then the first of its bits by how many there are, then the others. */
const MOST_BITS = 20;
const NUMBER = 2 * MOST_BITS + 1;

/** A weight's size is told apart by how large the one before was; so is its sign. */
const SIZES = 4;
const FIRST_SIZE = NUMBER;
const FIRST_SIGN = FIRST_SIZE + KINDS.length * SIZES * NUMBER;

export const GRAM_CONTEXTS = FIRST_SIGN + KINDS.length * 3;

/** Hands a run to `code`, as the step from the bucket before it and its weights; gives it as it was coded. */
export function codeGram(code: BitCoder, before: number, { bucket, values }: CodedGram): CodedGram {
  const at = before + codeNumber(code, 0, bucket - before);
  const coded: number[] = [];
  let last = 0;
  for (let kind = 0; kind < KINDS.length; kind++) {
    const value = values[kind] ?? 0;
    const size = bitsOf(Math.abs(last));
    const base = FIRST_SIZE + (kind * SIZES + Math.min(SIZES - 1, Math.ceil(size / 2))) * NUMBER;
    const most = codeNumber(code, base, Math.abs(value));
    const isBelow = most > 0 && code(FIRST_SIGN + kind * 3 + Math.sign(last) + 1, value < 0);
    last = isBelow ? -most : most;
    coded.push(last);
  }
  return { bucket: at, values: coded };
}

function codeNumber(code: BitCoder, base: number, value: number): number {
  const length = bitsOf(value);
  let bits = 0;
  while (bits < MOST_BITS && code(base + bits, length > bits)) bits++;
  let read = Math.min(1, bits);
  for (let place = bits - 2; place >= 0; place--) {
    const context = place === bits - 2 ? base + MOST_BITS + bits : base + 2 * MOST_BITS;
    read = 2 * read + Number(code(context, ((value >> place) & 1) === 1));
  }
  return read;
}

function bitsOf(value: number): number {
  return value === 0 ? 0 : 32 - Math.clz32(value);
}
