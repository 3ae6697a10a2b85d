/** What a week is expected to bring, by the weeks before it. */
export interface Expected {
  readonly people: number;
  /** How many times as much as Poisson counts do these vary, the uncertainty of the expectation included. */
  readonly spread: number;
}

const YEAR_WEEKS = 365.25 / 7;
/** A year's rhythm can be told from so many weeks. */
const TWO_YEARS = 104;
/** At most. */
const ROUNDS = 8;
/** Beyond so many standard deviations a week counts less, by its square: an earlier burst must not hide the next one. */
const ODD = 2.58;

/**
 * The week `ahead` weeks after the last one of `counts` (1: the next), by a quasi-Poisson regression with a trend, and the
 * rhythm of the year where two years are known. Odd weeks weigh less (Farrington, Andrews, Beale and Catchpole 1996;
 * Noufaily and others 2013: Anscombe residuals above 2.58). A trend is kept where it is beyond chance, and never further
 * than the largest week.
 */
export function expectedCount(counts: readonly number[], ahead: number): Expected {
  const length = counts.length;
  const isSeasonal = length >= TWO_YEARS;
  const rowAt = (week: number, hasTrend: boolean): number[] => {
    const angle = (2 * Math.PI * week) / YEAR_WEEKS;
    return [
      1,
      ...(hasTrend ? [(week - length / 2) / length] : []),
      ...(isSeasonal ? [Math.sin(angle), Math.cos(angle)] : []),
    ];
  };
  const fitWith = (hasTrend: boolean) => fit(counts, (week) => rowAt(week, hasTrend));
  let hasTrend = true;
  let fitted = fitWith(true);
  // The second coefficient is the trend's.
  const slope = fitted.coefficients[1] ?? 0;
  const error = Math.sqrt(fitted.dispersion * (fitted.covariance[1]?.[1] ?? 0));
  if (!(Math.abs(slope) > 1.96 * error)) {
    hasTrend = false;
    fitted = fitWith(false);
  }
  const row = rowAt(length - 1 + ahead, hasTrend);
  const people = Math.min(Math.exp(dot(row, fitted.coefficients)), Math.max(...counts, 1));
  const variance = row.reduce((sum, x, i) => sum + x * dot(fitted.covariance[i] ?? [], row), 0);
  return { people, spread: fitted.dispersion * (1 + people * variance) };
}

interface Fitted {
  readonly coefficients: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  readonly dispersion: number;
}

/** Iteratively reweighted least squares for a logarithmic link. */
function fit(counts: readonly number[], rowAt: (week: number) => readonly number[]): Fitted {
  const rows = counts.map((_, week) => rowAt(week));
  const width = rows[0]?.length ?? 1;
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  let coefficients: readonly number[] = [Math.log(mean + 0.05), ...Array<number>(width - 1).fill(0)];
  let weights = counts.map(() => 1);
  let covariance: readonly (readonly number[])[] = [];
  let dispersion = 1;
  for (let round = 0; round < ROUNDS; round++) {
    const normal = Array.from({ length: width }, () => Array<number>(width).fill(0));
    const right = Array<number>(width).fill(0);
    const means = rows.map((row) => Math.exp(Math.min(12, Math.max(-6, dot(row, coefficients)))));
    for (const [week, row] of rows.entries()) {
      const mu = means[week] ?? 1;
      const weight = (weights[week] ?? 1) * mu;
      const working = Math.log(mu) + ((counts[week] ?? 0) - mu) / mu;
      for (const [i, x] of row.entries()) {
        right[i] = (right[i] ?? 0) + weight * x * working;
        const line = normal[i];
        if (line !== undefined) for (const [j, y] of row.entries()) line[j] = (line[j] ?? 0) + weight * x * y;
      }
    }
    covariance = inverse(normal);
    const before = coefficients;
    coefficients = covariance.map((line) => dot(line, right));
    const residuals = rows.map((row, week) =>
      residualOf(counts[week] ?? 0, Math.exp(Math.min(12, Math.max(-6, dot(row, coefficients))))),
    );
    const squares = residuals.reduce(
      (sum, { pearson }, week) => sum + (weights[week] ?? 1) * pearson ** 2,
      0,
    );
    dispersion = Math.max(1, squares / Math.max(1, counts.length - width));
    weights = residuals.map(({ anscombe }) => {
      const odd = anscombe / Math.sqrt(dispersion);
      return odd > ODD ? (ODD / odd) ** 2 : 1;
    });
    if (round > 1 && coefficients.every((one, i) => Math.abs(one - (before[i] ?? 0)) < 0.002)) break;
  }
  return { coefficients, covariance, dispersion };
}

function residualOf(count: number, mu: number) {
  return {
    pearson: (count - mu) / Math.sqrt(mu),
    anscombe: (1.5 * (count ** (2 / 3) - mu ** (2 / 3))) / mu ** (1 / 6),
  };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}

/** Gauss and Jordan, with a little added where columns are nearly the same. */
function inverse(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = matrix.length;
  const lines = matrix.map((line, i) => [
    ...line.map((x, j) => (i === j ? x + 1e-9 : x)),
    ...Array.from({ length: size }, (_, j) => Number(i === j)),
  ]);
  for (let i = 0; i < size; i++) {
    const best = lines.findIndex(
      (line, n) =>
        n >= i && lines.slice(i).every((other) => Math.abs(other[i] ?? 0) <= Math.abs(line[i] ?? 0)),
    );
    const [here, there] = [lines[i], lines[best]];
    if (here === undefined || there === undefined) continue;
    [lines[i], lines[best]] = [there, here];
    const pivot = there[i] ?? 1;
    lines[i] = there.map((x) => x / pivot);
    for (let n = 0; n < size; n++) {
      const factor = lines[n]?.[i] ?? 0;
      if (n !== i && factor !== 0)
        lines[n] = (lines[n] ?? []).map((x, j) => x - factor * (lines[i]?.[j] ?? 0));
    }
  }
  return lines.map((line) => line.slice(size));
}
