import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackWeights } from '#language/writing/replies/unpackWeights.ts';
import { countReplies, type Counted } from './countReplies.ts';
import { fitReplies } from './fitReplies.ts';
import { ownReplies, repliesToLearn } from './readReplies.ts';
import { weightsSource } from './weightsSource.ts';

// `npm run train:replies`: learns what promises in replies are told by, and says how far it carries over.

const FILE = join(import.meta.dirname, '../../../src/language/writing/replies/promiseWeights.ts');
const FOLDS = 10;

const replies = repliesToLearn();
const weights = fitReplies(replies);
writeFileSync(FILE, weightsSource(weights));
console.log(`${replies.length} replies, ${weights.runs.length} bytes of weights`);

const total = { right: 0, wrong: 0, met: 0, there: 0 };
for (let fold = 0; fold < FOLDS; fold++) {
  const learnt = unpackWeights(fitReplies(replies.filter((_, at) => at % FOLDS !== fold)));
  const counted = countReplies(
    replies.filter((_, at) => at % FOLDS === fold),
    learnt,
  );
  for (const key of ['right', 'wrong', 'met', 'there'] as const) total[key] += counted[key];
}
report(`ten times learnt without a tenth`, total);
report('held back', countReplies(ownReplies('held'), unpackWeights(weights)));

function report(what: string, { right, wrong, met, there }: Counted): void {
  console.log(
    `${what}: precision ${(right / (right + wrong)).toFixed(3)}, recall ${(met / there).toFixed(3)} (${met} of ${there})`,
  );
}
