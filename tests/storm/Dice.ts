/** Chance that repeats itself: the same seed gives the same throws in the same order. Method: mulberry32 (public domain). */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  }

  /** 0 up to 1. */
  throw(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0, below `count`. */
  below(count: number): number {
    return Math.floor(this.throw() * count);
  }

  isHit(share: number): boolean {
    return this.throw() < share;
  }

  /** One of these; those at the front more often where `bias` is above 1. */
  pick<T>(things: readonly T[], bias = 1): T | undefined {
    return things[Math.floor(this.throw() ** bias * things.length)];
  }

  /** About `mean`, sometimes much longer, never quite nothing. */
  wait(mean: number): number {
    return Math.ceil(-Math.log(1 - this.throw()) * mean) + 1;
  }

  /** Ten letters or digits, as the app chooses its ids. */
  id(): string {
    return Array.from({ length: 10 }, () => this.below(36).toString(36)).join('');
  }

  /** Dice of their own for one purpose, so that what one does does not shift what others throw. */
  for(purpose: string): Dice {
    let hash = this.state;
    for (const letter of purpose) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
    return new Dice(hash);
  }
}
