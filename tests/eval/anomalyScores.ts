import { burstsIn } from '#domain/rollup/burstsIn.ts';

const HISTORY = 52;
const WATCHED = 52;
/** After so many weeks a doubling counts as missed. */
const PATIENCE = 8;

export interface AnomalyScores {
  /** Alerts in years in which nothing happened, for each theme and year. */
  readonly falseAlarms: number;
  /** Weeks until a doubling is found, the doubled week itself counted as 1; the middle one of all. */
  readonly delay: number;
  readonly within2: number;
}

/**
 * Alerts on seeded series, judged at the end of each week by what was known then. Customers come day by day (Poisson), with
 * the week's rhythm (few at weekends), the year's (15 % up and down, its top anywhere), and a trend of up to 30 % a year.
 * Ten a week when the watched year begins. Quiet series are watched for a year; the others double in its first week and
 * stay so.
 */
export function anomalyScores(seeds: readonly number[]): AnomalyScores {
  let alarms = 0;
  const delays: number[] = [];
  for (const seed of seeds) {
    const quiet = series(seed, 1);
    alarms += burstsIn(quiet, HISTORY).length;
    const doubled = series(seed + 0.5, 2);
    delays.push(delayIn(doubled));
  }
  const sorted = delays.toSorted((a, b) => a - b);
  return {
    falseAlarms: alarms / (seeds.length * (WATCHED / 52)),
    delay: sorted[Math.floor(sorted.length / 2)] ?? Infinity,
    within2: delays.filter((delay) => delay <= 2).length / delays.length,
  };
}

function delayIn(weeks: readonly number[]): number {
  for (let n = 1; n <= PATIENCE; n++) {
    const known = weeks.slice(0, HISTORY + n);
    if (burstsIn(known, HISTORY).length > 0) return n;
  }
  return Infinity;
}

const WEEKDAYS = [1.3, 1.2, 1.15, 1.1, 1.05, 0.6, 0.6];

function series(seed: number, times: number): readonly number[] {
  const random = randomBy(seed);
  const trend = (random() * 2 - 1) * 0.3;
  const top = random() * 52;
  const rateIn = (week: number) =>
    10 *
    Math.exp((trend * (week - HISTORY)) / 52) *
    (1 + 0.15 * Math.cos((2 * Math.PI * (week - top)) / 52.18));
  const base = rateIn(HISTORY) / 10;
  return Array.from({ length: HISTORY + WATCHED }, (_, week) => {
    const rate = (rateIn(week) / base) * (week >= HISTORY ? times : 1);
    return WEEKDAYS.reduce((sum, share) => sum + poisson((rate * share) / 7, random), 0);
  });
}

/** Knuth's way, for small rates. */
function poisson(rate: number, random: () => number): number {
  const least = Math.exp(-rate);
  let [count, product] = [0, random()];
  while (product > least) {
    count += 1;
    product *= random();
  }
  return count;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32, public domain). */
function randomBy(seed: number): () => number {
  let state = Math.imul(Math.round(seed * 2), 0x9e3779b1) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
