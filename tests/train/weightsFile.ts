import type { JudgeWeights } from '#language/hearing/judge/Judge.ts';

/** Weights as a source file: what can be read by name on lines of its own, the grams as one long text. */
export function weightsFile({
  slopes,
  evidence,
  rules,
  step,
  grams,
  meaningStep,
  meaning,
}: JudgeWeights): string {
  return `import type { JudgeWeights } from './Judge.ts';

/**
 * Written by \`npm run train\`: what each reason, rule and run of words or characters adds to the log-odds of request,
 * bug, praise and question. Its card (data, licences, date, scores) is \`tests/train/README.md\`.
 */
// prettier-ignore
export const JUDGE_WEIGHTS: JudgeWeights = {
  slopes: [${slopes.join(', ')}],
  step: ${step},
  evidence: {
${table(evidence)}
  },
  rules: {
${table(rules)}
  },
  grams: '${grams}',
  meaningStep: ${meaningStep},
  meaning: '${meaning}',
};
`;
}

function table(rows: JudgeWeights['rules']): string {
  return Object.entries(rows)
    .map(([name, odds]) => `    '${name}': [${odds.join(', ')}],`)
    .join('\n');
}
