import { describe, expect, it } from 'vitest';
import { alike, alikeAll, type Places } from '#language/grouping/Places.ts';
import { mulberry } from '../../bench/large/mulberry.ts';

function places(count: number, seed: number): Places {
  const random = mulberry(seed);
  return { count, dimensions: 37, values: Float32Array.from({ length: count * 37 }, () => random() - 0.5) };
}

describe('products of rows', () => {
  it('are to the last bit the same one by one and all at once', () => {
    const [a, b] = [places(3, 1), places(11, 2)];
    for (let count = 0; count <= 11; count++) {
      for (const row of [1, 2]) {
        const all = new Float64Array(2 * count + 1).fill(7);
        alikeAll(a, row, b, count, all);
        const each = Array.from({ length: count }, (_, other) => [
          alike(a, row, b, other),
          alike(a, 2, b, other),
        ]);
        expect([...all]).toEqual([...each.flat(), 7]);
      }
    }
  });
});
