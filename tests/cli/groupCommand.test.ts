import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { groupCommand, type GroupOptions } from '#cli/groupCommand.ts';
import { language } from '../language/conversationOf.ts';
import { type Ended, ndjson, parsed, runOn } from './terminalFor.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundswell-group-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Line {
  readonly id: string | number;
  readonly group: string | null;
  readonly name: string | null;
}

const TEXTS = [
  { id: 1, text: 'Please let us print the recipe cards' },
  { id: 2, text: 'Printing recipe cards cuts off the last line' },
  { id: 'c', text: 'Sort the shopping list by supermarket' },
  { id: 'd', text: 'The shopping list should be sorted by aisle of the supermarket' },
  { id: 5, text: 'My watch shows another time zone' },
];

function run(input: string, options: Partial<GroupOptions> = {}): Promise<Ended> {
  return runOn(input, (terminal) =>
    groupCommand(
      ['-'],
      { groups: null, known: null, part: null, json: true, ...options },
      language,
      terminal,
    ),
  );
}

describe('groundswell group', () => {
  it('gives one line a text, in their order, ids as they came; what goes with no other is in no group', async () => {
    const { code, out, err } = await run(ndjson(...TEXTS));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = parsed<Line>(out);
    expect(lines.map(({ id }) => id)).toEqual([1, 2, 'c', 'd', 5]);
    const [a, b, c, d, alone] = lines;
    expect(a?.group).toBe(b?.group);
    expect(c?.group).toBe(d?.group);
    expect(a?.group).not.toBe(c?.group);
    expect(a?.name).toMatch(/recipe cards?/iu);
    expect(alone).toEqual({ id: 5, group: null, name: null });
  });

  it('puts every text into one of as many groups as are asked for', async () => {
    const lines = parsed<Line>((await run(ndjson(...TEXTS), { groups: 2 })).out);
    expect(new Set(lines.map(({ group }) => group)).size).toBe(2);
    expect(lines.every(({ group }) => group !== null)).toBe(true);
  });

  it('lets groups of an earlier run keep id, name and members', async () => {
    const earlier = parsed<Line>((await run(ndjson(...TEXTS.slice(0, 4)))).out);
    const file = join(folder, 'known.ndjson');
    writeFileSync(file, ndjson(...earlier.map((line) => (line.id === 1 ? { ...line, name: 'Mine' } : line))));
    const more = { id: 9, text: 'I would like to print my recipe cards' };
    const lines = parsed<Line>((await run(ndjson(...TEXTS, more), { known: file })).out);
    for (const { id, group } of earlier) expect(lines.find((line) => line.id === id)?.group).toBe(group);
    expect(lines.find(({ id }) => id === 9)).toEqual({ id: 9, group: earlier[0]?.group, name: 'Mine' });
  });

  it('names lines that cannot be read and ids that are there twice, and ends with 1', async () => {
    const { code, out, err } = await run(
      `nope\n${ndjson(...TEXTS, { id: 1, text: 'again' }, { text: 'x' })}`,
    );
    expect(code).toBe(1);
    expect(parsed<Line>(out)).toHaveLength(5);
    expect(err).toMatch(/^stdin:1: not JSON/mu);
    expect(err).toMatch(/^stdin:7: the id 1 was there before/mu);
    expect(err).toMatch(/^stdin:8: neither/mu);
    expect(err).toContain('3 lines could not be read.');
  });

  it('prints nothing for nothing, and ends with 2 where a file is missing', async () => {
    expect(await run('')).toEqual({ code: 0, out: '', err: '' });
    expect((await run('', { known: join(folder, 'missing') })).code).toBe(2);
  });

  it('prints a table for people: names, sizes, typical quotes', async () => {
    const { out } = await run(ndjson(...TEXTS), { json: false });
    expect(out).toMatch(/recipe cards?.* {2}2\n {4}“/iu);
    expect(out).toContain('2 groups, 1 texts go with no other.');
  });
});
