import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGroups } from '#language/grouping/findGroups.ts';
import { readTerms } from '#language/grouping/readTerms.ts';

const free = (): Promise<void> => Promise.resolve();

/** So little is done at once that a hundred texts are an archive. */
const SMALL = { compared: 40, block: 20, learnt: 40 };

async function groupsOf(texts: readonly string[], before: readonly number[] = [], known = 0) {
  const was = Int32Array.from(texts, (_, at) => before[at] ?? -1);
  return findGroups(await readTerms(texts, free), was, known, null, free, undefined, SMALL);
}

const THINGS = ['invoice', 'calendar', 'recipe card', 'shopping list', 'time zone', 'password reset'];
const WAYS = [
  'please print my THING',
  'THING cannot be printed',
  'where do I print a THING',
  'printing the THING fails',
];
const ASKS = THINGS.flatMap((thing) => WAYS.map((way) => way.replace('THING', thing)));

/** Sentences of other matters, of few words, so that they lie close together and are many. */
const OTHERS = Array.from({ length: 240 }, (_, n) =>
  ['the', 'ferry', 'sails', 'north', 'harbour', 'island', 'storm', 'captain']
    .filter((_word, at) => ((n * 37 + 11) >> at) & 1)
    .concat(`deck ${n}`)
    .join(' '),
);

describe('grouping more than can be compared each with each', () => {
  it('tells few texts apart among many others as it does alone', async () => {
    const mixed = [...ASKS, ...OTHERS].sort((a, b) => hashOf(a) - hashOf(b) || (a < b ? -1 : 1));
    const { of } = await groupsOf(mixed);
    const groupOf = new Map(mixed.map((text, at) => [text, of[at] ?? -1]));
    const alone = await groupsOf(ASKS);
    const together = (groups: (at: number) => number): number =>
      pairs(ASKS.length).filter(([a, b]) => groups(a) >= 0 && groups(a) === groups(b)).length;
    const expected = together((at) => alone.of[at] ?? -1);
    expect(expected).toBeGreaterThan(20);
    expect(together((at) => groupOf.get(ASKS[at] ?? '') ?? -1)).toBe(expected);
    const ofOthers = new Set(OTHERS.map((text) => groupOf.get(text)));
    expect(ASKS.filter((text) => groupOf.get(text) !== -1 && ofOthers.has(groupOf.get(text)))).toEqual([]);
  });

  it('keeps a theme whole that is larger than what is compared at once', async () => {
    const ends = [
      'in A6',
      'for the kitchen',
      'on both sides',
      'by Friday',
      'without pictures',
      'for my mother',
    ];
    const texts = Array.from({ length: 300 }, (_, n) => {
      const what = n % 2 === 0 ? 'please let me print recipe cards' : 'sort my shopping list by supermarket';
      return `${what} ${ends[n % 5] ?? ''} ${ends[n % 6] ?? ''}`;
    });
    const { of, groups } = await groupsOf(texts);
    expect(groups).toBe(2);
    expect(new Set(of)).toEqual(new Set([0, 1]));
    expect(of.every((group, at) => group === of[at % 2])).toBe(true);
  });

  it('leaves whoever was in a group there, and two known groups apart, whatever the texts are', async () => {
    const word = fc.constantFrom('print', 'recipe', 'cards', 'list', 'zone', 'ferry', '日本', '');
    const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ text, before: fc.integer({ min: -3, max: 2 }) }), {
          minLength: 50,
          maxLength: 150,
        }),
        async (items) => {
          const was = items.map(({ before }) => Math.max(-1, before));
          const { of, groups, near } = await groupsOf(
            items.map((item) => item.text),
            was,
            3,
          );
          expect(was.every((group, at) => group < 0 || of[at] === group)).toBe(true);
          expect([...of].every((group) => group >= -1 && group < groups)).toBe(true);
          expect(new Set([...of].filter((group) => group > 2)).size).toBe(groups - 3);
          for (let group = 3; group < groups; group++)
            expect([...of].filter((one) => one === group).length).toBeGreaterThan(1);
          expect(near.every(Number.isFinite)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('takes new texts into the known group that says the same', async () => {
    const texts = Array.from(
      { length: 200 },
      (_, n) => `${n % 2 === 0 ? 'print recipe cards' : 'ferry to the island'} ${n}`,
    );
    const before = texts.map((_, at) => (at < 20 ? at % 2 : -1));
    const { of, groups } = await groupsOf(texts, before, 2);
    expect(groups).toBe(2);
    expect([...of]).toEqual(texts.map((_, at) => at % 2));
  });
});

function pairs(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, a) =>
    Array.from({ length: a }, (_other, b) => [a, b] as const),
  ).flat();
}

/** An order in which the texts are of all sorts. */
function hashOf(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash >>> 0;
}
