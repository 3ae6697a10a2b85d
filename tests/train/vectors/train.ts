import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fitVectors } from './fitVectors.ts';
import { chosenSentences, commonStems, ownSentences, sentencesFrom } from './learntFrom.ts';
import { install, teach, TEACHERS } from './teacher.ts';
import { writeVectors } from './writeVectors.ts';

// `npm run train:vectors [FOLDER]`: makes `src/language/vectors/trained.ts` anew. What is learnt from is installed
// into FOLDER (else a temporary one), together 800 MB, and what the teachers said is kept there. Twenty minutes.

const STEMS = 7500;
const DIMENSIONS = 192;
const STEP = 3.7;
/** How often a sentence of our own counts. */
const OWN_COUNTS = 9;

const folder = process.argv[2] ?? join(tmpdir(), 'groundswell-vectors');
mkdirSync(folder, { recursive: true });
install(folder);
const from = sentencesFrom(folder);
const stems = commonStems(folder, from.sentences, STEMS).toSorted((a, b) => (a.stem < b.stem ? -1 : 1));
const sentences = chosenSentences(from, stems);
const own = ownSentences();

async function byAll(texts: readonly string[]): Promise<readonly Float32Array[]> {
  const said: Float32Array[] = [];
  for (const teacher of TEACHERS) said.push(await teach(folder, teacher, texts));
  return said;
}

const fitted = fitVectors(
  stems,
  await byAll(stems.flatMap(({ words }) => words)),
  [
    { sentences, said: await byAll(sentences), counts: 1 },
    { sentences: own, said: await byAll(own), counts: OWN_COUNTS },
  ],
  DIMENSIONS,
);
const { bytes, read } = writeVectors(stems, fitted.vectors, fitted.costs, STEP);
console.log(
  `${stems.length} stems, ${sentences.length + own.length} sentences, ${bytes} bytes ` +
    `(${((bytes * 8) / stems.length).toFixed(0)} bits a stem); cosine to the teachers, sentences that were fitted: ` +
    `${fitted.alike(fitted.vectors).toFixed(3)}, rounded ${fitted.alike(read).toFixed(3)}`,
);
