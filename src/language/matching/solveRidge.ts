import { cholesky } from './cholesky.ts';

/**
 * Ridge regression in the span of the texts: the weights of each text for each theme, from their likenesses and which
 * theme each belongs to. Unlike a mean, it discounts what the themes share ("card", in a bank) and leans on what tells
 * them apart. By Cholesky's factors; the time grows with the cube of the number of texts.
 *
 * @param likeness symmetric, row after row; is used up
 * @param ridge what is added to the likeness of each text to itself
 */
export function solveRidge(
  likeness: Float64Array,
  count: number,
  ridge: (text: number) => number,
  targets: readonly Float64Array[],
): readonly Float64Array[] {
  for (let i = 0; i < count; i++) likeness[i * count + i] = (likeness[i * count + i] ?? 0) + ridge(i);
  cholesky(likeness, count, (left) => Math.sqrt(Math.max(left, 1e-9)));
  return targets.map((target) => {
    const solved = Float64Array.from(target);
    for (let i = 0; i < count; i++) {
      let sum = solved[i] ?? 0;
      for (let k = 0; k < i; k++) sum -= (likeness[i * count + k] ?? 0) * (solved[k] ?? 0);
      solved[i] = sum / (likeness[i * count + i] ?? 1);
    }
    for (let i = count - 1; i >= 0; i--) {
      let sum = solved[i] ?? 0;
      for (let k = i + 1; k < count; k++) sum -= (likeness[k * count + i] ?? 0) * (solved[k] ?? 0);
      solved[i] = sum / (likeness[i * count + i] ?? 1);
    }
    return solved;
  });
}
