export const weatherModes = ['fine', 'slow', 'busy', 'failing', 'offline'] as const;
export type WeatherMode = (typeof weatherModes)[number];

/** How the account behaves towards apps and programs (the workspace page itself always has fine weather). */
export type Weather = {
  readonly mode: WeatherMode;
  /** Added to every answer. */
  readonly latencyMs: number;
  /** How far search is behind. */
  readonly searchLagSeconds: number;
  /** Which share of the requests a busy or failing account refuses, 0 to 1; spread evenly, not by chance. */
  readonly failRate: number;
  /** Sessions of the page are answered with 401. */
  readonly sessionExpired: boolean;
  /** So many of the next requests fail, whatever the mode. */
  readonly failNext: number;
  readonly failStatus: number;
  /** A failing write is done all the same: only its answer is lost. */
  readonly commitThenFail: boolean;
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
  jobDelayMs: 100,
};

const slowLatencyMs = 1500;

export class WeatherStation {
  now: Weather;
  private readonly usual: Weather;
  private asked = 0;

  constructor(usual: Partial<Weather> = {}) {
    this.usual = { ...fineWeather, ...usual };
    this.now = this.usual;
  }

  /** A change of mode begins with that mode's usual figures; what is not named stays. */
  change(wanted: Partial<Weather>): Weather {
    const modal =
      wanted.mode === undefined
        ? {}
        : { latencyMs: wanted.mode === 'slow' ? slowLatencyMs : this.usual.latencyMs, failRate: 1 };
    this.now = { ...this.now, ...modal, ...wanted };
    this.asked = 0;
    return this.now;
  }

  reset(): void {
    this.now = this.usual;
    this.asked = 0;
  }

  /** What happens to the next request: the status it fails with, `offline`, or nothing. */
  next(): number | 'offline' | undefined {
    const { mode, failNext, failStatus, failRate } = this.now;
    if (mode === 'offline') return 'offline';
    if (failNext > 0) {
      this.now = { ...this.now, failNext: failNext - 1 };
      return failStatus;
    }
    if (mode !== 'busy' && mode !== 'failing') return undefined;
    this.asked += 1;
    const hit = Math.floor(this.asked * failRate) > Math.floor((this.asked - 1) * failRate);
    if (!hit) return undefined;
    if (mode === 'busy') return 429;
    return this.asked % 2 === 0 ? 502 : 500;
  }
}
