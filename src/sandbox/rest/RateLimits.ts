import type { Clock } from '../store/Clock.ts';

export type LimitState = {
  readonly total: number;
  readonly remaining: number;
  readonly resetsInSeconds: number;
};

/** Counts requests in sliding windows on the account's clock. */
export class RateLimits {
  private readonly clock: Clock;
  private readonly counted = new Map<string, number[]>();

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** What is left for a key, without counting. */
  look(key: string, total: number, windowSeconds: number): LimitState {
    const times = this.recent(key, windowSeconds);
    const oldest = times[0];
    const resets =
      oldest === undefined ? windowSeconds : (oldest + windowSeconds * 1000 - this.clock.ms()) / 1000;
    return {
      total,
      remaining: Math.max(0, total - times.length),
      resetsInSeconds: Math.max(1, Math.ceil(resets)),
    };
  }

  count(key: string, windowSeconds: number): void {
    const times = this.recent(key, windowSeconds);
    times.push(this.clock.ms());
    this.counted.set(key, times);
  }

  clear(): void {
    this.counted.clear();
  }

  private recent(key: string, windowSeconds: number): number[] {
    const times = this.counted.get(key) ?? [];
    const since = this.clock.ms() - windowSeconds * 1000;
    const firstRecent = times.findIndex((at) => at > since);
    if (firstRecent === -1) times.length = 0;
    else if (firstRecent > 0) times.splice(0, firstRecent);
    return times;
  }
}
