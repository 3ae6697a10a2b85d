import { type StormFate, StormFates } from './StormFates.ts';

export const weatherModes = ['fine', 'slow', 'busy', 'failing', 'offline', 'maintenance', 'storm'] as const;
export type WeatherMode = (typeof weatherModes)[number];

/** How the account behaves towards apps and programs (the workspace page itself always has fine weather). */
export type Weather = {
  readonly mode: WeatherMode;
  /** Added to every answer. */
  readonly latencyMs: number;
  /** How far search is behind. */
  readonly searchLagSeconds: number;
  /**
   * Which share of the requests a busy or failing account refuses, 0 to 1, spread evenly; in a storm, which share meets
   * something, by chance.
   */
  readonly failRate: number;
  /** Sessions of the page are answered with 401. */
  readonly sessionExpired: boolean;
  /** So many of the next requests fail, whatever the mode. */
  readonly failNext: number;
  readonly failStatus: number;
  /** A failing write is done all the same: only its answer is lost. */
  readonly commitThenFail: boolean;
  /** Where a storm's chances begin: the same requests in the same order meet the same. */
  readonly stormSeed: number;
  /** How long a background job waits before it runs, in real milliseconds. */
  readonly jobDelayMs: number;
};

export const fineWeather: Weather = {
  mode: 'fine',
  latencyMs: 0,
  searchLagSeconds: 5,
  failRate: 1,
  sessionExpired: false,
  failNext: 0,
  failStatus: 500,
  commitThenFail: false,
  stormSeed: 1,
  jobDelayMs: 100,
};

const slowLatencyMs = 1500;
const busySeconds = 5;
const stormShare = 0.2;

export class WeatherStation {
  now: Weather;
  private readonly usual: Weather;
  private asked = 0;
  private storm = new StormFates(fineWeather.stormSeed);

  constructor(usual: Partial<Weather> = {}) {
    this.usual = { ...fineWeather, ...usual };
    this.now = this.usual;
    this.storm = new StormFates(this.usual.stormSeed);
  }

  /** A change of mode begins with that mode's usual figures; what is not named stays. */
  change(wanted: Partial<Weather>): Weather {
    const modal =
      wanted.mode === undefined
        ? {}
        : {
            latencyMs: wanted.mode === 'slow' ? slowLatencyMs : this.usual.latencyMs,
            failRate: shareOf(wanted.mode),
          };
    this.now = { ...this.now, ...modal, ...wanted };
    this.asked = 0;
    if (wanted.stormSeed !== undefined) this.storm = new StormFates(wanted.stormSeed);
    return this.now;
  }

  reset(): void {
    this.now = this.usual;
    this.asked = 0;
    this.storm = new StormFates(this.usual.stormSeed);
  }

  /** What happens to the next request, if anything. */
  next(): StormFate | undefined {
    const { mode, failNext, failStatus, failRate, commitThenFail } = this.now;
    const answered = (status: number): StormFate => ({
      name: mode,
      status,
      isDone: commitThenFail,
      end: 'answer',
    });
    if (mode === 'offline') return { name: mode, status: 503, isDone: false, end: 'drop' };
    if (mode === 'maintenance') return { name: mode, status: 503, isDone: false, end: 'answer' };
    if (failNext > 0) {
      this.now = { ...this.now, failNext: failNext - 1 };
      return answered(failStatus);
    }
    if (mode === 'storm') return this.storm.next(failRate);
    if (mode !== 'busy' && mode !== 'failing') return undefined;
    this.asked += 1;
    const hit = Math.floor(this.asked * failRate) > Math.floor((this.asked - 1) * failRate);
    if (!hit) return undefined;
    return answered(mode === 'busy' ? 429 : this.asked % 2 === 0 ? 502 : 500);
  }

  /** How long a busy account asks to be left alone. */
  busySeconds(): number {
    return this.now.mode === 'storm' ? this.storm.busySeconds() : busySeconds;
  }
}

function shareOf(mode: WeatherMode): number {
  return mode === 'storm' ? stormShare : 1;
}
