import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { planesOf, wordsOf } from './lexiconPlanes.ts';

/** What stands instead of the machines of a model: none for entities, for sentiment one that knows no word. */
const EMPTY: Readonly<Record<string, readonly string[]>> = { ner: [], sa: ['[100,100,{},{},{},{}]'] };
const UNUSED = /wink-eng-lite-web-model\/dist\/languages\/cur\/models\/eng-(sa|ner)-model\.json$/;
const CORE = /wink-eng-lite-web-model\/dist\/languages\/cur\/models\/eng-core-web-model\.json$/;
const READER = /wink-eng-lite-web-model\/dist\/read-core-model\.js$/;
/** How the reader makes the lexicon's words from the model's text. */
const READS = 'new Uint32Array(bufferFromBase64(model.lexicon))';

/**
 * Leaves sentiment and entities out of wink-nlp's English model: `language` reads sentences and parts of speech only
 * (its pipe is `sbd`, `pos`), yet the model brings all and wink-nlp loads all. The two weigh an eighth of it. The lexicon,
 * a table of 88,000 words, is stored by planes and not by rows, which packs a quarter of a megabyte tighter; the model's
 * reader puts it together again.
 */
export const slimModel: Plugin = {
  name: 'groundswell:slim-model',
  enforce: 'pre',
  load(id) {
    const [, part = ''] = UNUSED.exec(id) ?? [];
    const machines = EMPTY[part];
    if (machines !== undefined) return { code: JSON.stringify(machines), moduleType: 'json' };
    return CORE.test(id) ? { code: byPlanes(readFileSync(id, 'utf8')), moduleType: 'json' } : null;
  },
  transform(code, id) {
    if (!READER.test(id)) return null;
    if (!code.includes(READS))
      throw new Error(`${id} no longer reads its lexicon by ${READS}: see slimModel.ts`);
    const reads = `(${wordsOf.toString()})(new Uint8Array(bufferFromBase64(model.lexicon)), model.packing.size)`;
    return { code: code.replace(READS, () => reads), map: null };
  },
};

/** The core model with its lexicon by planes. */
function byPlanes(json: string): string {
  const model = JSON.parse(json) as { lexicon: string; packing: { size: number } };
  const bytes = Uint8Array.from(Buffer.from(model.lexicon, 'base64'));
  const planes = planesOf(new Uint32Array(bytes.buffer), model.packing.size);
  return JSON.stringify({ ...model, lexicon: Buffer.from(planes).toString('base64') });
}
