import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA } from '../eval/publicScores.ts';
import { fitSlopes } from './fitSlopes.ts';
import { readCorpora } from './readCorpora.ts';
import { trainJudge } from './trainJudge.ts';
import { weightsFile } from './weightsFile.ts';

// `npm run train`: learns the engine's weights and writes them where they are committed. The card is the README here.

const FILE = join(import.meta.dirname, '../../src/language/hearing/judge/judgeWeights.ts');

if (!existsSync(DATA)) {
  console.error('../shared/data is not there: nothing to learn from');
  process.exit(1);
}
const started = performance.now();
const talks = await readCorpora();
const text = weightsFile({ ...trainJudge(talks), slopes: fitSlopes(talks) });
writeFileSync(FILE, text);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `${talks.length} texts and conversations, ${Math.round(text.length / 1024)} KB of weights, ${seconds} s`,
);
