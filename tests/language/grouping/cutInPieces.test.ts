import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutInPieces } from '#language/grouping/cutInPieces.ts';

const free = (): Promise<void> => Promise.resolve();

describe('cutting texts into pieces', () => {
  it('has each text in one piece, none too large, also where nothing tells them apart', async () => {
    const value = fc.constantFrom(0, 0.5, 1, -1);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 10 }),
        async (points, most) => {
          const places = { count: points.length, dimensions: 3, values: Float32Array.from(points.flat()) };
          const pieces = await cutInPieces(places, most, free);
          expect(pieces.every(({ length }) => length > 0 && length <= most)).toBe(true);
          expect(pieces.flatMap((piece) => [...piece]).toSorted((a, b) => a - b)).toEqual(
            points.map((_, at) => at),
          );
        },
      ),
    );
  });

  it('cuts between neighbourhoods', async () => {
    const points = Array.from({ length: 30 }, (_, n) => (n % 3 === 0 ? [1, n / 100] : [n / 100, 1]));
    const places = { count: 30, dimensions: 2, values: Float32Array.from(points.flat()) };
    const pieces = await cutInPieces(places, 20, free);
    expect(pieces.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([10, 20]);
    expect(pieces.every((piece) => new Set(piece.map((row) => (row % 3 === 0 ? 1 : 0))).size === 1)).toBe(
      true,
    );
  });
});
