import { mkdtempSync, readdirSync, readFileSync, rmSync, WriteStream, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
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
      { groups: null, known: null, part: null, out: null, json: true, ...options },
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

  it('writes its lines into a file, and says what they came to', async () => {
    const lines = (await run(ndjson(...TEXTS))).out;
    const out = join(folder, 'groups.ndjson');
    const input = `nope\n${ndjson(...TEXTS)}`;
    const { code, out: said } = await run(input, { out });
    expect(code).toBe(1);
    expect(parsed(said)).toEqual([{ out, texts: 5, groups: 2, ungrouped: 1, unreadable: 1 }]);
    expect(readFileSync(out, 'utf8')).toBe(lines);
    expect((await run(input, { out, json: false })).out).toBe(
      `${out}: 5 texts, 2 groups, 1 go with no other.\n`,
    );
  });

  it('does so with parts, before and after they are merged', async () => {
    const [part, merged] = [join(folder, 'part'), join(folder, 'merged')];
    const made = await run(ndjson(...TEXTS), { part: 'make', out: part });
    expect(parsed(made.out)).toEqual([{ out: part, units: 5, texts: 5, unreadable: 0 }]);
    const twice = await runOn('', (terminal) =>
      groupCommand(
        [part, part],
        { groups: null, known: null, part: 'merge', out: merged, json: false },
        language,
        terminal,
      ),
    );
    expect(twice.out).toBe(`${merged}: 5 texts of 5 tickets or lines, to be grouped.\n`);
    expect(readFileSync(merged, 'utf8')).toBe(readFileSync(part, 'utf8'));
  });

  it('leaves what stood there where the disk is full, or the input is none, and nothing beside it', async () => {
    const out = join(folder, 'kept');
    writeFileSync(out, 'before');
    const full = vi.spyOn(WriteStream.prototype, '_write').mockImplementation((_chunk, _encoding, done) => {
      done(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }));
    });
    const ended = await run(ndjson(...TEXTS), { out });
    full.mockRestore();
    expect(ended).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/no room is left .*make room/u),
    });
    expect((await run('nope\n', { part: 'merge', out })).code).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe('before');
    expect(readdirSync(folder).filter((name) => name.startsWith('kept'))).toEqual(['kept']);
    const nowhere = await run(ndjson(...TEXTS), { out: join(folder, 'no', 'where') });
    expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining('ENOENT') });
  });
});
