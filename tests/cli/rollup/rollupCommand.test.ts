import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesToParquet } from '#cli/database/linesToParquet.ts';
import { rollupCommand, type RollupOptions } from '#cli/rollupCommand.ts';
import { type Ended, ndjson, runOn } from '../terminalFor.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundswell-rollup-command-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const OPTIONS: RollupOptions = {
  groups: at('groups'),
  calendar: { timeZone: null, weekStart: 1 },
  from: null,
  until: null,
  weeks: 2,
  isCompared: true,
  withEmerging: false,
  top: 20,
  json: false,
  csv: null,
  html: null,
};

function run(options: Partial<RollupOptions> = {}, of = at('tables')): Promise<Ended> {
  return runOn('', (terminal) => rollupCommand(of, { ...OPTIONS, ...options }, terminal));
}

/** A ticket of somebody who asks for one thing on one day. */
function ticket(id: number, requester: string, day: string): object {
  const signal = { comment: 0, at: `${day}T09:00:00.000Z`, start: 0, end: 1, text: 'x', kind: 'request' };
  return {
    ticket: String(id),
    updated_at: `${day}T09:00:00.000Z`,
    state: 'there',
    requester,
    organization: 'o1',
    support: id === 9 ? 'none' : 'full',
    asks: id === 9 ? [] : [{ what: 'It', kind: 'request', signals: [signal] }],
    praise: [],
    questions: [],
    skipped: [],
  };
}

beforeAll(async () => {
  const tickets = [
    ticket(1, 'a', '2026-03-02'),
    ticket(2, 'b', '2026-03-16'),
    ticket(3, 'c', '2026-03-23'),
    ticket(4, 'c', '2026-03-24'),
    ticket(5, 'd', '2026-03-25'),
    ticket(9, 'e', '2026-03-25'),
  ];
  writeFileSync(at('lines'), ndjson(...tickets));
  await linesToParquet(at('lines'), at('tables'));
  const group = (id: number): object =>
    id === 5
      ? { id: '5#0', group: 'g2', name: 'Alone' }
      : { id: `${id}#0`, group: 'g1', name: '=<b>Dark</b>\u001b[2J mode' };
  writeFileSync(at('groups'), ndjson(...[1, 2, 3, 4, 5].map(group)));
});

describe('groundswell rollup', () => {
  it('prints a line for each theme, its weeks as a chart, and on what it rests', async () => {
    const { code, out, err } = await run();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toEqual([
      '2026-03-16 to 2026-03-25, against 2026-03-02 to 2026-03-11',
      '',
      expect.stringMatching(/^theme +people +orgs +tickets +weeks +growth$/u),
      expect.stringMatching(/^=<b>Dark<\/b> \[2J mode +2 +1 +3 {2}██ +→ ×2\.0 \(0\.3–/u),
      '',
      '1 themes, of 2 people in 1 organizations, 3 tickets.',
      'Left out: 1 themes of which one person speaks (--with-emerging counts them).',
      'Rests on 6 tickets, somebody was heard from 2026-03-02 to 2026-03-25; 1 in languages that are not heard, 0 read in part.',
      '',
    ]);
    expect(out).not.toContain('\u001b');
  });

  it('gives the same as JSON, CSV and a page, which no name can get out of', async () => {
    const { out } = await run({ json: true, withEmerging: true, csv: at('r.csv'), html: at('r.html') });
    const found = JSON.parse(out) as { themes: { name: string; people: number; people_by_week: number[] }[] };
    expect(found).toMatchObject({
      period: { from: '2026-03-16', to: '2026-03-25' },
      all: { people: 3, tickets: 4 },
    });
    expect(found.themes.map(({ people, people_by_week }) => [people, ...people_by_week])).toEqual([
      [2, 1, 1],
      [1, 0, 1],
    ]);
    const csv = readFileSync(at('r.csv'), 'utf8').split('\r\n');
    expect(csv[0]).toMatch(/^\ufeffrank,theme_id,name,people,/u);
    expect(csv[1]).toContain("'=<b>Dark</b>");
    const html = readFileSync(at('r.html'), 'utf8');
    expect(html).toContain('&lt;b&gt;Dark');
    expect(html).not.toContain('<b>');
    expect(html).not.toMatch(/<script|https?:/u);
  });

  it('counts the days that are asked for, and tells no growth before anybody was heard', async () => {
    const day = (Date.parse('2026-03-02') / 86_400_000) | 0;
    const { out } = await run({ json: true, from: day, until: day + 20 });
    expect(JSON.parse(out)).toMatchObject({
      before: { from: '2026-02-09', to: '2026-03-01' },
      themes: [{ people: 2, people_before: null, growth: null }],
    });
  });

  it('says what is missing', async () => {
    expect(await run({ groups: at('none') })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/none is not there .*look how it is written/u),
    });
    expect(await run({}, at('nowhere'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/nowhere holds no tables: name what "read --format parquet"/u),
    });
    writeFileSync(at('others'), ndjson({ id: '77#0', group: 'g', name: 'x' }));
    expect(await run({ groups: at('others') })).toMatchObject({
      code: 2,
      err: expect.stringContaining('is of a signal in'),
    });
    writeFileSync(at('broken'), '{"id":\n');
    expect((await run({ groups: at('broken') })).code).toBe(2);
  });
});
