import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planesOf, wordsOf } from '#packaging/lexiconPlanes.ts';

const model = createRequire(import.meta.url).resolve(
  'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json',
);

describe('a lexicon by planes', () => {
  it('puts the lowest bytes of a column first', () => {
    const words = new Uint32Array([0x04030201, 7, 0x14131211, 8]);
    expect([...planesOf(words, 2)]).toEqual([1, 0x11, 2, 0x12, 3, 0x13, 4, 0x14, 7, 8, 0, 0, 0, 0, 0, 0]);
  });

  it('is put together as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(0xffffffff)), (columns, given) => {
        const words = new Uint32Array(given.slice(0, given.length - (given.length % columns)));
        expect(wordsOf(planesOf(words, columns), columns)).toEqual(words);
      }),
    );
  });

  it('packs the model’s own to two thirds at most', () => {
    const { lexicon, packing } = JSON.parse(readFileSync(model, 'utf8')) as {
      lexicon: string;
      packing: { size: number };
    };
    const words = new Uint32Array(Uint8Array.from(Buffer.from(lexicon, 'base64')).buffer);
    const planes = planesOf(words, packing.size);
    expect(Buffer.compare(Buffer.from(wordsOf(planes, packing.size).buffer), Buffer.from(words.buffer))).toBe(
      0,
    );
    const packed = deflateRawSync(Buffer.from(planes).toString('base64')).length;
    expect(packed / deflateRawSync(lexicon).length).toBeLessThan(2 / 3);
  });
});
