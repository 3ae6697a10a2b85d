import { SingleBar } from 'cli-progress';
import type { Writable } from 'node:stream';

/** Rates are those of so long a time, so that they follow what happens. */
const LATELY_MS = 15_000;

/** Tells a person how far reading is, how fast it goes and how long it will take. */
export class ReadProgress {
  readonly #bar: SingleBar;
  readonly #total: number | null;
  readonly #now: () => number;
  #lately: { readonly at: number; readonly tickets: number; readonly taken: number }[] = [];

  /** @param total bytes; `null` where nobody knows, as of standard input. */
  constructor(total: number | null, stream: Writable, now: () => number) {
    this.#total = total;
    this.#now = now;
    const how = total === null ? '' : '{bar} {percentage} %  ';
    const left = total === null ? '' : '  {left} left';
    this.#bar = new SingleBar({
      format: `${how}{tickets} tickets  {rate}/s${left}`,
      stream: stream as NodeJS.WritableStream,
      clearOnComplete: true,
      hideCursor: true,
      etaBuffer: 1,
    });
    this.#bar.start(total ?? 1, 0, { tickets: 0, rate: '–', left: '–' });
  }

  update(tickets: number, taken: number): void {
    const at = this.#now();
    this.#lately.push({ at, tickets, taken });
    this.#lately = this.#lately.filter((one) => at - one.at <= LATELY_MS);
    const [first] = this.#lately;
    const seconds = first === undefined ? 0 : (at - first.at) / 1000;
    if (first === undefined || seconds < 0.2) return;
    const pace = (taken - first.taken) / seconds;
    this.#bar.update(this.#total === null ? 0 : taken, {
      tickets,
      rate: Math.round((tickets - first.tickets) / seconds),
      left: this.#total === null || pace <= 0 ? '–' : inWords((this.#total - taken) / pace),
    });
  }

  stop(): void {
    this.#bar.stop();
  }
}

/** `50 s`, `12 min`, `3 h 20 min`. */
export function inWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(0, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
