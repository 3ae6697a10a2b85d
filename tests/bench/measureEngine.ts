import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { slimModel } from '#packaging/slimModel.ts';
import { withoutExamples } from '#packaging/withoutExamples.ts';
import { writeZip } from '#packaging/writeZip.ts';
import type { Measure } from './Measure.ts';
import { rowOf } from './Row.ts';

/** What stands for wink-nlp with its model alone: a worker that reads, and does nothing else. */
const BARE = 'bare-wink';
const BARE_SOURCE = `import winkNLP from 'wink-nlp';
  import model from 'wink-eng-lite-web-model';
  const nlp = winkNLP(model, ['sbd', 'pos']);
  onmessage = ({ data }) => postMessage(nlp.readDoc(data).sentences().out());`;

/**
 * What the engine adds to the zip over wink-nlp and its model (as it is packed, without what nobody reads), in KB of 1024
 * bytes: the worker's script packed as the package is, minus one with wink-nlp alone.
 */
export function measureEngine(root: string): Measure {
  return {
    ids: ['engine.packageKB'],
    run: async () => {
      const whole = await zippedBytes(root, join(root, 'src/language/worker/workerEntry.ts'));
      const bare = await zippedBytes(root, BARE);
      const head = {
        id: 'engine.packageKB',
        what: `weights, vectors, rules, detector, reply parser: ${kb(whole)} KB, wink-nlp and its model ${kb(bare)} KB`,
        unit: 'KB',
        goal: 400,
        better: 'lower',
      } as const;
      return [rowOf(head, [(whole - bare) / 1024])];
    },
  };
}

const kb = (bytes: number): number => Math.round(bytes / 1024);

async function zippedBytes(root: string, entry: string): Promise<number> {
  const built = (await build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [
      slimModel,
      withoutExamples,
      {
        name: BARE,
        resolveId: (id) => (id === BARE ? `\0${BARE}` : null),
        load: (id) => (id === `\0${BARE}` ? BARE_SOURCE : null),
      },
    ],
    build: { write: false, minify: true, target: 'es2022', rollupOptions: { input: { engine: entry } } },
  })) as Rollup.RollupOutput;
  const files = new Map(
    built.output.map((file): [string, Uint8Array] => [
      file.fileName,
      file.type === 'chunk' ? Buffer.from(file.code) : Buffer.from(file.source),
    ]),
  );
  return (await writeZip(files)).length;
}
