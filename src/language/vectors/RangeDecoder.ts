const TOP = 2 ** 24;
const BITS = 11;
const ADAPTS = 5;

/** Chances of a bit by context, in 1/2048; adaptive, so that encoder and decoder learn the same from the same bits. */
export function freshChances(contexts: number): Uint16Array {
  return new Uint16Array(contexts).fill(1 << (BITS - 1));
}

/** Reads bits that a range coder wrote (the binary adaptive coder of LZMA, public domain). */
export class RangeDecoder {
  readonly #bytes: Uint8Array;
  #at = 5;
  #range = 0xffffffff;
  #code = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (let index = 1; index < 5; index++) this.#code = ((this.#code << 8) | (bytes[index] ?? 0)) >>> 0;
  }

  bit(chances: Uint16Array, context: number): 0 | 1 {
    const chance = chances[context] ?? 0;
    const bound = (this.#range >>> BITS) * chance;
    let bit: 0 | 1;
    if (this.#code < bound) {
      this.#range = bound;
      chances[context] = chance + (((1 << BITS) - chance) >>> ADAPTS);
      bit = 0;
    } else {
      this.#range -= bound;
      this.#code -= bound;
      chances[context] = chance - (chance >>> ADAPTS);
      bit = 1;
    }
    if (this.#range < TOP) {
      this.#range = (this.#range << 8) >>> 0;
      this.#code = ((this.#code << 8) | (this.#bytes[this.#at++] ?? 0)) >>> 0;
    }
    return bit;
  }
}
