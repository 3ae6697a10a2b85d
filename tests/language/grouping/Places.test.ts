import { describe, expect, it } from 'vitest';
import { alike, alikeAll, type Places, rowsOf, rowsOfBoth } from '#language/grouping/Places.ts';
import { mulberry } from '../../bench/large/mulberry.ts';

function places(count: number, seed: number): Places {
  const random = mulberry(seed);
  return { count, dimensions: 37, values: Float32Array.from({ length: count * 37 }, () => random() - 0.5) };
}

describe('products of rows', () => {
  it('are to the last bit the same one by one and all at once', () => {
    const [a, b] = [places(3, 1), places(11, 2)];
    for (let count = 0; count <= 11; count++) {
      const all = new Float64Array(11).fill(7);
      alikeAll(a, 1, b, count, all);
      const each = Array.from({ length: 11 }, (_, other) => (other < count ? alike(a, 1, b, other) : 7));
      expect([...all]).toEqual(each);
    }
  });

  it('are those of the rows that were joined', () => {
    const [a, b] = [places(3, 1), places(4, 2)];
    const both = rowsOfBoth(a, b);
    expect(both.count).toBe(7);
    expect(rowsOf(both, [0, 1, 2])).toEqual(a);
    expect(rowsOf(both, [3, 4, 5, 6])).toEqual(b);
  });
});
