import { describe, expect, it } from 'vitest';
import { rowOf, type RowHead } from './Row.ts';

const head: RowHead = { id: 'a.b.ms', what: 'something', unit: 'ms', goal: 500, better: 'lower' };

describe('a row', () => {
  it('has the median of its runs, the least and the most beside it', () => {
    expect(rowOf(head, [700, 480, 490])).toMatchObject({
      value: 490,
      min: 480,
      max: 700,
      runs: 3,
      holds: true,
    });
  });

  it('says that a goal was missed, by more or by less', () => {
    expect(rowOf(head, [501]).holds).toBe(false);
    expect(rowOf({ ...head, goal: 0.5, better: 'higher' }, [0.49]).holds).toBe(false);
    expect(rowOf({ ...head, goal: 0.5, better: 'higher' }, [0.5]).holds).toBe(true);
  });

  it('says no more digits than mean something', () => {
    expect(rowOf(head, [123.456]).value).toBe(123.5);
    expect(rowOf(head, [0.1234]).value).toBe(0.12);
  });
});
