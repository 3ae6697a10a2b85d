import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readCommand, type ReadOptions } from '#cli/readCommand.ts';
import { readerHere, type Readers } from '#cli/reading/Readers.ts';
import type { Writing } from '#cli/reading/TicketRead.ts';
import { language } from '../../language/conversationOf.ts';
import { type Ended, parsed, runOn } from '../terminalFor.ts';
import { exportLine, exportOf } from './exportLine.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundswell-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Printed {
  readonly ticket: string;
  readonly updated_at: string;
  readonly state: string;
  readonly asks: readonly { readonly what: string }[];
}

const ASKED: ReadOptions = { json: true, themes: false, out: null, makeTables: null, account: null };

function run(
  files: readonly string[],
  options: Partial<ReadOptions> = {},
  input = '',
  start = (writing: Writing): Readers => readerHere(language, writing),
): Promise<Ended> {
  return runOn(input, (terminal) => readCommand(files, { ...ASKED, ...options }, start, language, terminal));
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const tickets = (out: string): readonly string[] => parsed<Printed>(out).map(({ ticket }) => ticket);
const lines = (from: number, to: number): string => exportOf(to).slice(from).join('\n') + '\n';

describe('what is read', () => {
  it('is files, gzip whatever its name, folders by name, and standard input', async () => {
    mkdirSync(join(folder, 'exports/2026'), { recursive: true });
    file('exports/b.ndjson', lines(1, 2));
    file('exports/a.jsonl.gz', gzipSync(lines(0, 1)));
    file('exports/2026/c.json', lines(2, 3));
    file('exports/notes.txt', 'not an export');
    const packed = file('packed.bin', Buffer.concat([gzipSync(lines(3, 4)), gzipSync(lines(4, 5))]));
    const read = await run([join(folder, 'exports'), packed, '-', packed], {}, lines(5, 6));
    expect(read.err).toBe('');
    expect(tickets(read.out)).toEqual(['3', '1', '2', '4', '5', '6']);
  });

  it('is nothing where a folder holds no export, and says so', async () => {
    mkdirSync(join(folder, 'empty'));
    const { code, err } = await run([join(folder, 'empty')]);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/empty holds no export: no \.ndjson/u),
    });
  });

  it('comes out in the order of the input, whoever is ready first', async () => {
    const many = file('many.ndjson', lines(0, 40));
    let given = 0;
    const last = (writing: Writing): Readers => ({
      width: 4,
      read: async (batch) => {
        // Every other batch comes late.
        const turns = (given += 1) % 2 === 0 ? 0 : 50;
        for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
        return readerHere(language, writing).read(batch);
      },
      close: () => Promise.resolve(),
    });
    const [late, plain] = [await run([many], {}, '', last), await run([many])];
    expect(late).toEqual(plain);
    expect(tickets(late.out)).toHaveLength(40);
  });
});

describe('a ticket that stands there twice', () => {
  const newer = { updated_at: '2026-03-05T09:00:00Z' };

  it('is read once in the same state, also where its line is written otherwise', async () => {
    const one = exportLine(1, 'Please add a dark mode.');
    const spaced = JSON.stringify(JSON.parse(one), null, 1).replaceAll('\n', '');
    const { out, err, code } = await run(['-'], {}, [one, spaced, one].join('\n'));
    expect({ tickets: tickets(out), err, code }).toEqual({
      tickets: ['1'],
      err: '2 tickets stood there again and were read once.\n',
      code: 0,
    });
  });

  it('gets a line for a newer state, none for an older one', async () => {
    const [old, young] = [exportLine(1, 'Please add a dark mode.'), exportLine(1, 'Never mind.', newer)];
    const { out, err } = await run(['-'], {}, [old, young, old].join('\n'));
    expect(parsed<Printed>(out).map(({ updated_at, asks }) => [updated_at, asks.length])).toEqual([
      ['2026-03-02T09:00:00.000Z', 1],
      ['2026-03-05T09:00:00.000Z', 0],
    ]);
    expect(err).toContain('1 ticket stood there again, changed since: its newest state counts.');
    expect(err).toContain('1 ticket stood there again and was read once.');
  });

  it('takes back what it said, where it was deleted', async () => {
    const gone = exportLine(1, 'Please add a dark mode.', { ...newer, status: 'deleted' });
    const { out, err, code } = await run(['-'], {}, `${exportLine(1, 'Please add a dark mode.')}\n${gone}\n`);
    const [, line] = parsed<Printed>(out);
    expect(line).toMatchObject({ ticket: '1', state: 'deleted', asks: [] });
    expect(out.split('\n')[1]).not.toContain('dark mode');
    expect({ err, code }).toMatchObject({ err: expect.stringContaining('1 ticket was deleted'), code: 0 });
  });

  it('keeps its customer’s words, where it was merged into another', async () => {
    const merged = exportLine(1, 'Please add a dark mode.', { status: 'closed', tags: ['closed_by_merge'] });
    const { out, err } = await run(['-'], {}, merged);
    expect(parsed<Printed>(out)[0]).toMatchObject({ state: 'merged', asks: [{}] });
    expect(err).toContain('1 ticket was merged into another');
  });
});

describe('what cannot be read', () => {
  it('is another account’s: left out, told, and the exit code says so', async () => {
    const other = (id: number): string =>
      exportLine(id, 'Please add a dark mode.', {
        url: `https://other.zendesk.com/api/v2/tickets/${id}.json`,
      });
    const input = [exportLine(1, 'Hi.'), other(2), other(3), exportLine(4, 'Hi.')].join('\n');
    const { out, err, code } = await run(['-'], {}, input);
    expect({ tickets: tickets(out), code }).toEqual({ tickets: ['1', '4'], code: 1 });
    expect(err).toBe(
      'stdin:2: a ticket of the account other, the others are of acme; such tickets are left out\n' +
        '2 tickets of another account were left out.\n',
    );
    expect(tickets((await run(['-'], { account: 'other' }, input)).out)).toEqual(['2', '3']);
  });

  it('is a line that was cut at the end of the file', async () => {
    const { out, err, code } = await run(['-'], {}, lines(0, 3).slice(0, -40));
    expect({ tickets: tickets(out), code }).toEqual({ tickets: ['1', '2'], code: 1 });
    expect(err).toMatch(/^stdin:3: not JSON \(.*\); the file ends within this line: was the export cut\?$/mu);
  });

  it('is the rest of a packed file that was cut or damaged; its whole lines are read', async () => {
    const path = file('cut.gz', gzipSync(lines(0, 400), { level: 1 }));
    truncateSync(path, Math.floor(readFileSync(path).length / 2));
    const cut = await run([path]);
    expect(cut.code).toBe(1);
    expect(cut.err).toMatch(/cut\.gz:\d+: the packed file ends too early; its whole lines were read/u);
    expect(tickets(cut.out).length).toBeGreaterThan(50);
    const bytes = gzipSync(lines(0, 400), { level: 1 });
    bytes.fill(0xff, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 64);
    const damaged = await run([file('damaged.gz', bytes), file('after.ndjson', lines(500, 501))]);
    expect(damaged.code).toBe(1);
    expect(damaged.err).toMatch(/damaged\.gz:\d+: the packed file is damaged from here on/u);
    expect(tickets(damaged.out).at(-1)).toBe('501');
  });

  it('is a line too long to be a ticket, without holding it', async () => {
    const long = file('long.ndjson', lines(0, 1) + 'x'.repeat((1 << 26) + (1 << 18)) + '\n' + lines(1, 2));
    const { out, err, code } = await run([long]);
    expect({ tickets: tickets(out), code }).toEqual({ tickets: ['1', '2'], code: 1 });
    expect(err).toMatch(/long\.ndjson:2: longer than 64 MB: no ticket is/u);
  });

  it('is named a hundred times at most', async () => {
    const { err } = await run(['-'], {}, 'x\n'.repeat(150));
    expect(err.split('\n').filter((line) => line.startsWith('stdin:'))).toHaveLength(100);
    expect(err).toContain('… and 50 more.\n150 lines could not be read.');
  });
});
