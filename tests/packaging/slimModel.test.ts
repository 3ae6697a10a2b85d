import whole from 'wink-eng-lite-web-model';
import winkNLP, { type Model, type WinkMethods } from 'wink-nlp';
import { describe, expect, it } from 'vitest';
import { slimModel } from '#packaging/slimModel.ts';

const FOLDER = '/node_modules/wink-eng-lite-web-model/dist/languages/cur/models';
const TEXT =
  'We love it, but on 3 May the export (see https://example.com) failed twice. Could you add CSV? It costs $5 and I am sad :(';

type Part = () => { machines: unknown };

function machinesOf(part: string): unknown {
  const { load } = slimModel as unknown as { load: (id: string) => { code: string } | null };
  return JSON.parse(load(`${FOLDER}/eng-${part}-model.json`)?.code ?? 'null');
}

function slim(): Model {
  const model = { ...(whole as unknown as Record<string, Part>) };
  for (const part of ['sa', 'ner']) {
    const full = model[part];
    model[part] = () => ({ ...full?.(), machines: machinesOf(part) });
  }
  return model as unknown as Model;
}

function read(nlp: WinkMethods): unknown {
  const doc = nlp.readDoc(TEXT);
  return [
    doc.sentences().out(),
    ...[nlp.its.value, nlp.its.pos, nlp.its.lemma as typeof nlp.its.value].map((what) =>
      doc.tokens().out(what),
    ),
  ];
}

describe('the English model that is shipped', () => {
  it('reads as the whole one reads', () => {
    expect(read(winkNLP(slim(), ['sbd', 'pos']))).toEqual(read(winkNLP(whole as Model, ['sbd', 'pos'])));
  });

  it('is the whole one but for sentiment and entities', () => {
    expect(machinesOf('core')).toBeNull();
    expect(machinesOf('pos')).toBeNull();
    expect(machinesOf('ner')).toEqual([]);
  });
});
