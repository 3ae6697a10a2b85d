import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { groupCommand, type GroupOptions } from '#cli/groupCommand.ts';
import { language } from '../../language/conversationOf.ts';
import { type Ended, ndjson, parsed, runOn } from '../terminalFor.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundswell-parts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ASKED: GroupOptions = { groups: null, known: null, part: null, out: null, json: true };

async function run(files: readonly string[], options: Partial<GroupOptions>, input = ''): Promise<Ended> {
  return runOn(input, (terminal) => groupCommand(files, { ...ASKED, ...options }, language, terminal));
}

let count = 0;
function file(content: string): string {
  const path = join(folder, String(count++));
  writeFileSync(path, content);
  return path;
}

async function printed(files: readonly string[], part: 'make' | 'merge'): Promise<string> {
  const { code, out, err } = await run(files, { part });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return file(out);
}

const SAID = [
  'Please let us print the recipe cards',
  'Printing recipe cards cuts off the last line',
  'Sort the shopping list by supermarket',
  'The shopping list should be sorted by aisle',
  'My watch shows another time zone',
];

/** A ticket in one of its states, as `read --json` prints it. */
const state = fc
  .record({
    ticket: fc.integer({ min: 1, max: 9 }).map(String),
    updated_at: fc.constantFrom('2026-03-01T09:00:00.000Z', '2026-03-02T09:00:00.000Z', null),
    texts: fc.subarray(SAID, { maxLength: 2 }),
  })
  .map(({ ticket, updated_at, texts }) => ({
    ticket,
    updated_at,
    asks: texts.map((text) => ({ what: '', signals: [{ text }] })),
  }));

const lines = fc.array(state, { minLength: 1, maxLength: 24 });

/** How things are put together: which part each line goes to, and how the parts are merged. */
const way = fc.record({
  parts: fc.array(fc.nat(4), { minLength: 24, maxLength: 24 }),
  again: fc.nat(4),
  merges: fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 5, maxLength: 5 }),
});

describe('parts of what is to be grouped', () => {
  it('come to the same, however the lines are divided and the parts merged', async () => {
    await fc.assert(
      fc.asyncProperty(
        lines,
        way,
        fc.infiniteStream(fc.nat(99)),
        async (all, { parts, again, merges }, order) => {
          // A time that is missing is told where the same ticket comes twice in one part: not what this is about.
          const known = all.map((line, n) => ({
            ...line,
            updated_at: line.updated_at ?? `2026-02-01T09:00:${10 + n}.000Z`,
          }));
          const whole = readFileSync(await printed([file(ndjson(...known))], 'make'), 'utf8');
          const shuffled = known
            .map((line, n) => ({ line, part: parts[n] ?? 0, at: order.next().value as number }))
            .sort((a, b) => a.at - b.at);
          const made: string[] = [];
          for (let part = 0; part < 5; part++) {
            const its = shuffled.filter((one) => one.part === part).map(({ line }) => line);
            made.push(await printed([file(ndjson(...its))], 'make'));
          }
          // One part comes twice, as after a retry.
          made.push(made[again] ?? '');
          for (const [a, b] of merges) {
            const [first = ''] = made.splice(a % made.length, 1);
            const [second = first] = made.length === 0 ? [] : made.splice(b % made.length, 1);
            made.push(await printed([first, second], 'merge'));
          }
          expect(readFileSync(await printed(made, 'merge'), 'utf8')).toBe(whole);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('are grouped as the lines would be, in whatever order they come', async () => {
    const texts = SAID.map((text, n) => ({ id: n, text }));
    const expected = parsed<{ id: number }>((await run(['-'], {}, ndjson(...texts))).out);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(texts, { minLength: 5 }), fc.nat(5), async (order, cut) => {
        const [one, other] = [file(ndjson(...order.slice(0, cut))), file(ndjson(...order.slice(cut)))];
        const whole = await printed([await printed([one], 'make'), await printed([other], 'make')], 'merge');
        const grouped = parsed<{ id: number }>((await run([whole], {})).out);
        expect(grouped.toSorted((a, b) => a.id - b.id)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('let the newest state of a ticket count, also where nothing is asked any more', async () => {
    const ask = { what: '', signals: [{ text: 'Please add a dark mode' }] };
    const [old, young] = [
      { ticket: 1, updated_at: '2026-03-01T09:00:00.000Z', asks: [ask] },
      { ticket: 1, updated_at: '2026-03-02T09:00:00.000Z', asks: [] },
    ];
    for (const order of [
      [old, young],
      [young, old],
    ]) {
      expect((await run(['-'], {}, ndjson(...order))).out).toBe('');
      const parts = [];
      for (const line of order) parts.push(await printed([file(ndjson(line))], 'make'));
      expect((await run([await printed(parts, 'merge')], {})).out).toBe('');
    }
  });

  it('of two texts with one id the greater counts, and it is told', async () => {
    const two = [
      { id: 1, text: 'a' },
      { id: 1, text: 'b' },
    ];
    for (const order of [two, two.toReversed()]) {
      const { out, err, code } = await run(['-'], { part: 'make' }, ndjson(...order));
      expect({ out, code }).toEqual({
        out: ndjson({ unit: 'text 1', version: '', texts: [{ id: 1, text: 'b' }] }),
        code: 1,
      });
      expect(err).toContain('stdin:2: the id 1 was there before, with other words');
    }
  });

  it('are refused where they are none, or were cut', async () => {
    const part = await printed([file(ndjson(...SAID.map((text, id) => ({ id, text }))))], 'make');
    const text = readFileSync(part, 'utf8');
    const refused = async (content: string): Promise<Ended> => run([part, file(content)], { part: 'merge' });
    expect(await refused(text.slice(0, -20))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/was it cut\?/u),
    });
    expect(await refused(text + text)).toMatchObject({
      code: 2,
      err: expect.stringContaining('out of order'),
    });
    expect(await refused('{"id":1,"text":"a"}')).toMatchObject({ code: 2 });
  });
});
