import { wilsonInterval } from './wilsonInterval.ts';

export interface Growth {
  /** How many times as many as before; `null` where there was nobody before. */
  readonly ratio: number | null;
  /** Within this it lies, as far as such counts tell (95 %); `high` is `null` where there is no upper end. */
  readonly low: number;
  readonly high: number | null;
  /** `steady` is also what is too little to tell. */
  readonly direction: 'growing' | 'steady' | 'falling';
  /** Orders themes: how far the difference is beyond chance, in standard deviations. */
  readonly score: number;
}

/**
 * How a count has grown, both over equally long times. Both are taken as Poisson: given their sum, the later one is
 * binomial, so that its share's Wilson interval gives one for the ratio (Przyborowski and Wilenski 1940, with Wilson's
 * interval in the place of the exact one). It grows where the whole interval does.
 *
 * @param exposure how many times as many people could be counted as before: the ratio is then that of the rates.
 */
export function growthOf(now: number, before: number, exposure = 1): Growth {
  const sum = now + before;
  if (sum === 0) return { ratio: null, low: 0, high: null, direction: 'steady', score: 0 };
  const [low, high] = wilsonInterval(now, sum);
  const times = (share: number) => (share >= 1 ? null : share / (1 - share) / exposure);
  const [least, most] = [times(low) ?? Infinity, times(high)];
  const expected = before * exposure;
  // One person more is never a trend.
  const isMore = Math.abs(now - expected) > 1;
  const direction = !isMore
    ? 'steady'
    : least > 1
      ? 'growing'
      : most !== null && most < 1
        ? 'falling'
        : 'steady';
  const ratio = before === 0 ? null : now / expected;
  return {
    ratio,
    low: least,
    high: now === sum ? null : most,
    direction,
    score: (now - expected) / Math.sqrt(now + expected * exposure),
  };
}
