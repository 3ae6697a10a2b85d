import type { PackedWeights } from '#language/writing/replies/unpackWeights.ts';

/** Weights as a source file. */
export function weightsSource({ constant, step, runs }: PackedWeights): string {
  return `import type { PackedWeights } from './unpackWeights.ts';

/**
 * Written by \`npm run train:replies\`: what each word, run of classes and sign of a sentence adds to the log-odds that it
 * promises something. Its card (what it is learnt from, scores) is \`tests/train/README.md\`.
 */
// prettier-ignore
export const PROMISE_WEIGHTS: PackedWeights = {
  constant: ${constant},
  step: ${step},
  runs: '${runs}',
};
`;
}
