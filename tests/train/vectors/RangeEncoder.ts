const BITS = 11;
const ADAPTS = 5;

/** Writes what `RangeDecoder` reads. */
export class RangeEncoder {
  readonly #bytes: number[] = [];
  #low = 0n;
  #range = 0xffffffff;
  #cache = 0;
  #waiting = 1;

  bit(chances: Uint16Array, context: number, bit: boolean): void {
    const chance = chances[context] ?? 0;
    const bound = (this.#range >>> BITS) * chance;
    if (bit) {
      this.#low += BigInt(bound);
      this.#range -= bound;
      chances[context] = chance - (chance >>> ADAPTS);
    } else {
      this.#range = bound;
      chances[context] = chance + (((1 << BITS) - chance) >>> ADAPTS);
    }
    if (this.#range < 2 ** 24) {
      this.#range = (this.#range << 8) >>> 0;
      this.#shift();
    }
  }

  end(): Uint8Array {
    for (let index = 0; index < 5; index++) this.#shift();
    return Uint8Array.from(this.#bytes);
  }

  #shift(): void {
    if (this.#low < 0xff000000n || this.#low > 0xffffffffn) {
      const carry = Number(this.#low >> 32n);
      let out = this.#cache;
      do {
        this.#bytes.push((out + carry) & 0xff);
        out = 0xff;
      } while (--this.#waiting > 0);
      this.#cache = Number((this.#low >> 24n) & 0xffn);
    }
    this.#waiting++;
    this.#low = (this.#low & 0x00ffffffn) << 8n;
  }
}
