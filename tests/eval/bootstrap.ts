import { mulberry } from '../bench/large/mulberry.ts';

const ROUNDS = 1000;
const SEED = 5;

/** The 95 % interval of a figure of groups that are alike within: drawn again with replacement, group by group. */
export function bootstrap<Group>(
  groups: readonly Group[],
  figure: (drawn: readonly Group[]) => number,
): readonly [low: number, high: number] {
  const random = mulberry(SEED);
  const figures = Array.from({ length: ROUNDS }, () =>
    figure(groups.map((group) => groups[Math.floor(random() * groups.length)] ?? group)),
  ).sort((a, b) => a - b);
  const at = (share: number): number => figures[Math.floor(share * (ROUNDS - 1))] ?? 0;
  return [at(0.025), at(0.975)];
}
