/** What becomes of one request in a storm. */
export type StormFate = {
  readonly name: string;
  /** What it is answered with. */
  readonly status: number;
  /** It is carried out all the same: only its answer is lost. */
  readonly isDone: boolean;
  /** A dropped connection is an error at once; a hanging one never says anything. */
  readonly end: 'answer' | 'drop' | 'hang';
};

const answered = (name: string, status: number, isDone = false): StormFate => ({
  name,
  status,
  isDone,
  end: 'answer',
});

/** All that can go wrong on the way, each as likely as the others. */
export const stormFates: readonly StormFate[] = [
  answered('busy', 429),
  answered('signed out', 401),
  answered('error 500', 500),
  answered('error 502', 502),
  answered('maintenance', 503),
  answered('error 502 after it was done', 502, true),
  answered('error 504 after it was done', 504, true),
  { name: 'dropped', status: 503, isDone: false, end: 'drop' },
  { name: 'dropped after it was done', status: 503, isDone: true, end: 'drop' },
  { name: 'no answer', status: 504, isDone: false, end: 'hang' },
  { name: 'no answer after it was done', status: 504, isDone: true, end: 'hang' },
];

const longestBusySeconds = 20;

/** Draws fates by chance; the same seed and the same requests in the same order meet the same ones. */
export class StormFates {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** What the next request meets; `share` of them meet something. */
  next(share: number): StormFate | undefined {
    const isHit = this.draw() < share;
    const fate = stormFates[Math.floor(this.draw() * stormFates.length)];
    return isHit ? fate : undefined;
  }

  busySeconds(): number {
    return 1 + Math.floor(this.draw() * longestBusySeconds);
  }

  /** 0 up to 1. Method: mulberry32 (public domain). */
  private draw(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}
