import type { Plugin } from 'vite';

/** What stands instead of the machines of a model: none for entities, for sentiment one that knows no word. */
const EMPTY: Readonly<Record<string, readonly string[]>> = { ner: [], sa: ['[100,100,{},{},{},{}]'] };
const UNUSED = /wink-eng-lite-web-model\/dist\/languages\/cur\/models\/eng-(sa|ner)-model\.json$/;

/**
 * Leaves sentiment and entities out of wink-nlp's English model: `language` reads sentences and parts of speech only
 * (its pipe is `sbd`, `pos`), yet the model brings all and wink-nlp loads all. The two weigh an eighth of it.
 */
export const slimModel: Plugin = {
  name: 'groundswell:slim-model',
  enforce: 'pre',
  load(id) {
    const [, part = ''] = UNUSED.exec(id) ?? [];
    const machines = EMPTY[part];
    return machines === undefined ? null : { code: JSON.stringify(machines), moduleType: 'json' };
  },
};
