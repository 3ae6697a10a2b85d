import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fitVectors } from './fitVectors.ts';
import { chosenSentences, commonStems, sentencesFrom } from './learntFrom.ts';
import { install, teach } from './teacher.ts';
import { writeVectors } from './writeVectors.ts';

// `npm run train:vectors [FOLDER]`: makes `src/language/vectors/trained.ts` anew. What is learnt from is installed
// into FOLDER (else a temporary one), together 700 MB, and what the teacher said is kept there. Ten minutes.

const STEMS = 7500;
const DIMENSIONS = 256;
const STEP = 1.9;

const folder = process.argv[2] ?? join(tmpdir(), 'groundswell-vectors');
mkdirSync(folder, { recursive: true });
install(folder);
const from = sentencesFrom(folder);
const stems = commonStems(folder, from.sentences, STEMS).toSorted((a, b) => (a.stem < b.stem ? -1 : 1));
const sentences = chosenSentences(from, stems);
const taughtWords = await teach(
  folder,
  stems.flatMap(({ words }) => words),
);
const taught = await teach(folder, sentences);
const fitted = fitVectors(stems, taughtWords, sentences, taught, DIMENSIONS);
const { bytes, read } = writeVectors(stems, fitted.vectors, fitted.costs, STEP);
console.log(
  `${stems.length} stems, ${sentences.length} sentences, ${bytes} bytes ` +
    `(${((bytes * 8) / stems.length).toFixed(0)} bits a stem); cosine to the teacher, sentences that were fitted: ` +
    `${fitted.alike(fitted.vectors).toFixed(3)}, rounded ${fitted.alike(read).toFixed(3)}`,
);
