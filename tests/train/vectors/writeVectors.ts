import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { codeSteps, decodeSteps, signContext } from '#language/vectors/stepsOf.ts';
import { shareStep } from '#language/vectors/shareWeight.ts';
import { freshChances } from '#language/vectors/RangeDecoder.ts';
import type { Matrix } from './algebra.ts';
import type { Stem } from './learntFrom.ts';
import { RangeEncoder } from './RangeEncoder.ts';

const FILE = resolve(import.meta.dirname, '../../../src/language/vectors/trained.ts');

/** What was written: its size, and the vectors as they will be read. */
export interface Written {
  readonly bytes: number;
  readonly read: Matrix;
}

/**
 * Rounds vectors to whole steps, the same length in all directions (the least error for the bits: reverse
 * water-filling) and shorter for words that count for more (`shareStep`), codes them by range, and writes the file that
 * the engine reads.
 *
 * @param step length of a rare word's step, in root mean squares of the direction that a quarter of all tell more than
 */
export function writeVectors(
  stems: readonly Stem[],
  vectors: Matrix,
  costs: Float64Array,
  step: number,
): Written {
  const length = stepLength(vectors, costs, step);
  const lengths = stems.map((stem) => length * shareStep(2 ** -letterOf(stem)));
  const { bytes, steps } = encode(vectors, lengths);
  const read = decodeSteps(bytes, stems.length, vectors.columns);
  if (read.some((value, at) => value !== steps[at])) throw new Error('what was written is not what is read');
  writeFileSync(FILE, fileText(stems, vectors.columns, bytes));
  return {
    bytes: bytes.length,
    read: {
      ...vectors,
      values: Float64Array.from(
        read,
        (value, at) => value * (lengths[Math.floor(at / vectors.columns)] ?? 0),
      ),
    },
  };
}

function stepLength({ rows, columns, values }: Matrix, costs: Float64Array, step: number): number {
  let [squares, all] = [0, 0];
  for (let row = 0; row < rows; row++) {
    all += costs[row] ?? 0;
    squares += (costs[row] ?? 0) * (values[row * columns + (columns >> 2)] ?? 0) ** 2;
  }
  return step * Math.sqrt(squares / all);
}

function encode(
  { columns, values }: Matrix,
  lengths: readonly number[],
): { bytes: Uint8Array; steps: Int8Array } {
  const encoder = new RangeEncoder();
  const chances = freshChances(signContext(columns) + 1);
  const steps = new Int8Array(values.length);
  for (const [row, length] of lengths.entries()) {
    const whole = Array.from(values.subarray(row * columns, (row + 1) * columns), (value) => {
      // A little nearer to 0 than rounding: zeros cost least.
      const size = Math.min(126, Math.floor(Math.abs(value) / length + 0.4));
      return value < 0 ? -size : size;
    });
    codeSteps(
      columns,
      (context, d, bit) => {
        const is = bit(whole[d] ?? 0);
        encoder.bit(chances, context, is);
        return is;
      },
      steps,
      row * columns,
    );
  }
  return { bytes: encoder.end(), steps };
}

/** How often all words written are halved until a stem's share is left, in whole numbers: what its letter says. */
function letterOf({ share }: Stem): number {
  return Math.min(25, Math.round(-Math.log2(share)));
}

function fileText(stems: readonly Stem[], dimensions: number, bytes: Uint8Array): string {
  // Each stem begins with as many letters of the one before as the digit says; then a letter for how common it is.
  let before = '';
  const words = stems.map(({ stem }) => {
    let same = 0;
    while (same < 9 && same < stem.length && stem[same] === before[same]) same++;
    before = stem;
    return `${same}${stem.slice(same)}`;
  });
  const shares = stems.map((stem) => String.fromCharCode(97 + letterOf(stem)));
  return `/*
 * Written by \`npm run train:vectors\`; what it is learnt from stands in \`README.md\` beside this file.
 * ${stems.length} stems; ${dimensions} dimensions, in whole steps, range coded.
 */
export const DIMENSIONS = ${dimensions};
export const STEMS =
  '${words.join('')}';
export const SHARES =
  '${shares.join('')}';
export const STEPS =
  '${Buffer.from(bytes).toString('base64')}';
`;
}
