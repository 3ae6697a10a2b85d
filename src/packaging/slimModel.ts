import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { type CoreModel, packLexicon } from './packLexicon.ts';
import { unpackLexicon } from './unpackLexicon.ts';

/** What stands instead of the machines of a model: none for entities, for sentiment one that knows no word. */
const EMPTY: Readonly<Record<string, readonly string[]>> = { ner: [], sa: ['[100,100,{},{},{},{}]'] };
const UNUSED = /wink-eng-lite-web-model\/dist\/languages\/cur\/models\/eng-(sa|ner)-model\.json$/;
const CORE = /wink-eng-lite-web-model\/dist\/languages\/cur\/models\/eng-core-web-model\.json$/;
const READER = /wink-eng-lite-web-model\/dist\/read-core-model\.js$/;
/** How the reader makes the lexicon from the model's text. */
const READS = 'model.lexicon=new Uint32Array(bufferFromBase64(model.lexicon))';

/**
 * Leaves sentiment and entities out of wink-nlp's English model: `language` reads sentences and parts of speech only
 * (its pipe is `sbd`, `pos`), yet the model brings all and wink-nlp loads all. The two weigh an eighth of it. The lexicon,
 * a table of 88,000 words, is packed (`packLexicon`), and the model's reader puts it together again.
 */
export const slimModel: Plugin = {
  name: 'groundswell:slim-model',
  enforce: 'pre',
  load(id) {
    const [, part = ''] = UNUSED.exec(id) ?? [];
    const machines = EMPTY[part];
    if (machines !== undefined) return { code: JSON.stringify(machines), moduleType: 'json' };
    return CORE.test(id) ? { code: packed(readFileSync(id, 'utf8')), moduleType: 'json' } : null;
  },
  transform(code, id) {
    if (!READER.test(id)) return null;
    if (!code.includes(READS))
      throw new Error(`${id} no longer reads its lexicon by ${READS}: see slimModel.ts`);
    return { code: code.replace(READS, () => `(${unpackLexicon.toString()})(model)`), map: null };
  },
};

const packed = (json: string): string => JSON.stringify(packLexicon(JSON.parse(json) as CoreModel));
