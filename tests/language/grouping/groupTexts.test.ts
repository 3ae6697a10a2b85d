import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupTexts } from '#language/grouping/groupTexts.ts';

const TEXTS = [
  ['a1', 'Please let us print the recipe cards in A6'],
  ['a2', 'Printing recipe cards cuts off the last line'],
  ['a3', 'I need to print a recipe card for the kitchen wall'],
  ['b1', 'Sort the shopping list by supermarket'],
  ['b2', 'The shopping list should be sorted by aisle of the supermarket'],
  ['c1', 'My watch shows another time zone'],
].map(([id = '', text = '']) => ({ id, text }));

const free = (): Promise<void> => Promise.resolve();

describe('grouping', () => {
  it('finds themes, their number unknown, and leaves the rest alone', async () => {
    const { groups, ungrouped } = await groupTexts(TEXTS, free);
    expect(groups.map((group) => group.members)).toEqual([
      ['a1', 'a2', 'a3'],
      ['b1', 'b2'],
    ]);
    expect(ungrouped).toEqual(['c1']);
  });

  it('names groups in words of their members and shows typical ones', async () => {
    const { groups } = await groupTexts(TEXTS, free);
    expect(groups[0]?.name).toMatch(/recipe cards?/iu);
    expect(groups[1]?.name).toMatch(/shopping list/iu);
    for (const group of groups) {
      expect(group.typical.length).toBeLessThanOrEqual(3);
      expect(TEXTS.map(({ text }) => text)).toEqual(expect.arrayContaining([...group.typical]));
    }
  });

  it('does not depend on the order of the texts', async () => {
    const expected = await groupTexts(TEXTS, free);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(TEXTS, { minLength: TEXTS.length }), async (texts) => {
        expect(await groupTexts(texts, free)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('has each text exactly once, whatever the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), async (texts) => {
        const items = texts.map((text, index) => ({ id: String(index), text }));
        const { groups, ungrouped } = await groupTexts(items, free);
        const ids = [...groups.flatMap((group) => group.members), ...ungrouped];
        expect(ids.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
        expect(groups.every((group) => group.members.length > 1)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('adds what is beyond its comparing to the groups that it found', async () => {
    const many = Array.from({ length: 1700 }, (_, index) => ({
      id: String(index).padStart(4, '0'),
      text: index % 2 === 0 ? `print recipe cards ${index}` : `shopping list supermarket ${index}`,
    }));
    const { groups, ungrouped } = await groupTexts(many, free);
    expect(groups).toHaveLength(2);
    expect(ungrouped).toEqual([]);
  });

  it('can be given up', async () => {
    let turns = 0;
    const stop = (): Promise<void> => (++turns > 1 ? Promise.reject(new Error('stop')) : Promise.resolve());
    await expect(groupTexts(TEXTS, stop)).rejects.toThrow('stop');
  });
});
