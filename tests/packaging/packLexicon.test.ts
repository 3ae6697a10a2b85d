import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoreModel, packLexicon } from '#packaging/packLexicon.ts';
import { type PackedModel, unpackLexicon } from '#packaging/unpackLexicon.ts';

const file = createRequire(import.meta.url).resolve(
  'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json',
);

const base64 = (words: Uint32Array): string => Buffer.from(words.buffer).toString('base64');

/** A model of these words, of which the table says a small and a large number, beside their lemma. */
function modelOf(words: readonly string[], said: readonly (readonly [number, number, number])[]): CoreModel {
  const prefix = [...new Set(['', ...words.map((word) => word.slice(0, 2))])];
  const suffix = [...new Set(['', ...words.map((word) => word.slice(-3))])];
  const rows = words.flatMap((word, row) => {
    const [small = 0, large = 0, lemma = 0] = said[row % said.length] ?? [];
    return [
      prefix.indexOf(word.slice(0, 2)) | (suffix.indexOf(word.slice(-3)) << 13),
      small | (large << 3),
      lemma,
    ];
  });
  return {
    lexicon: base64(new Uint32Array(rows)),
    packing: {
      size: 3,
      layout: {
        prefix: [0, 0x1fff, 0],
        suffix: [0, -0x2000, 13],
        small: [1, 7, 0],
        shape: [1, -8, 3],
        lemma: [2, 0xfffff, 0],
      },
      config: { prefix: 2, suffix: 3 },
    },
    features: { lexeme: { list: words }, prefix: { list: prefix }, suffix: { list: suffix } },
  };
}

const unpacked = (packed: PackedModel): PackedModel => {
  const model = JSON.parse(JSON.stringify(packed)) as PackedModel;
  unpackLexicon(model);
  return model;
};

describe('a packed lexicon', () => {
  it('says of each word what it drops of the one before, and what it adds', () => {
    const { features } = packLexicon(modelOf(['a', 'able', 'ably', 'ABC', '~', '😀', '😁'], [[0, 0, 0]]));
    expect(features.lexeme.list).toBe('AaAbleByE~a~b~cD~~B😀C😁');
  });

  it('holds numbers by digits, in the order of the words’ suffixes', () => {
    const said = [[1, 91, 0] as const, [2, 0, 3] as const, [0, 56, 2] as const, [7, 57, 0] as const];
    const { lexicon } = packLexicon(modelOf(['cats', 'dog', 'rats', 'zoo'], said));
    // cats, rats, dog, zoo.
    expect(lexicon).toEqual({
      kinds: [
        [0, 1, 0],
        [0, 0, 0],
        [0, 2, 0],
        [0, 7, 0],
      ],
      kindOf: ['#$%&'],
      fields: { shape: ['$[#]', '$###'], lemma: ['##&)'] },
    });
  });

  it('is put together as it was, whatever the words and numbers', () => {
    const numbers = fc.tuple(fc.nat(7), fc.nat(0x1fffffff), fc.nat(0xfffff));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ maxLength: 20 }), { minLength: 1 }),
        fc.array(numbers, { minLength: 1 }),
        (words, said) => {
          const model = modelOf(words, said);
          const again = unpacked(packLexicon(model));
          expect(base64(again.lexicon as Uint32Array)).toBe(model.lexicon);
          expect(again.features.lexeme.list).toEqual(words);
        },
      ),
    );
  });

  it('is not made where it could not be put together again', () => {
    // More letters are dropped than there are capitals.
    const model = modelOf(['a'.repeat(40), 'b'], [[1, 2, 0]]);
    expect(() => packLexicon(model)).toThrow(/cannot be put together again/);
  });

  it('takes a third of what the model’s own takes', () => {
    const model = JSON.parse(readFileSync(file, 'utf8')) as CoreModel;
    const packed = packLexicon(model);
    const size = (value: unknown): number => deflateRawSync(JSON.stringify(value)).length;
    expect(size(packed) / size(model)).toBeLessThan(1 / 3);
    expect(base64(unpacked(packed).lexicon as Uint32Array)).toBe(model.lexicon);
  });
});
