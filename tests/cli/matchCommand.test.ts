import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { matchCommand, type MatchOptions } from '#cli/matchCommand.ts';
import { type Ended, ndjson, parsed, runOn } from './terminalFor.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundswell-match-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Line {
  readonly id: string | number;
  readonly ranked: readonly { readonly theme: string | number; readonly score: number }[];
  readonly none: number;
}

const THEMES = ndjson(
  { id: 7, name: 'Dark mode', examples: ['my eyes hurt at night, please make it dark'] },
  { id: 'csv', name: 'CSV export', examples: ['save the report as a spreadsheet', 'download my data'] },
  { id: 'sso', examples: ['sign in with our company account'] },
);

function run(input: string, options: Partial<MatchOptions> = {}, themes = THEMES): Promise<Ended> {
  const file = join(folder, 'themes.ndjson');
  writeFileSync(file, themes);
  return runOn(input, (terminal) =>
    matchCommand(['-'], { themes: file, top: null, json: true, ...options }, terminal),
  );
}

describe('groundswell match', () => {
  it('ranks all themes for each text, ids as they came, with the probability that none fits', async () => {
    const { code, out, err } = await run(
      ndjson({ id: 1, text: 'Please add a dark theme' }, { id: 'b', text: 'export the data to CSV' }),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [first, second] = parsed<Line>(out);
    expect(first?.id).toBe(1);
    expect(first?.ranked.map(({ theme }) => theme)).toEqual([7, expect.anything(), expect.anything()]);
    expect(second?.ranked[0]?.theme).toBe('csv');
    for (const line of [first, second]) {
      const all = (line?.none ?? 0) + (line?.ranked.reduce((sum, { score }) => sum + score, 0) ?? 0);
      expect(all).toBeCloseTo(1, 4);
    }
  });

  it('finds it likelier that none fits where nothing does', async () => {
    const { out } = await run(
      ndjson(
        { id: 1, text: 'download my data as CSV' },
        { id: 2, text: 'the parcel came with a broken vase' },
      ),
    );
    const [fits, strange] = parsed<Line>(out);
    expect(strange?.none).toBeGreaterThan(0.5);
    expect(fits?.none).toBeLessThan(0.5);
  });

  it('reads signals too, and prints only so many themes', async () => {
    const { out } = await run(
      ndjson(
        { ticket: 35, asks: [{ what: 'Dark mode', signals: [{ text: 'I want a dark mode' }] }] },
        { id: 9, heard: [{ text: 'Export to CSV, please', kind: 'request', what: 'CSV export' }] },
      ),
      { top: 1 },
    );
    expect(parsed<Line>(out).map(({ id, ranked }) => [id, ranked.map(({ theme }) => theme)])).toEqual([
      ['35#0', [7]],
      ['9#0', ['csv']],
    ]);
  });

  it('names lines that cannot be read, carries on, and ends with 1', async () => {
    const { code, out, err } = await run(
      `{"id":\n\n[1]\n${ndjson({ id: 4 })}${ndjson({ id: 5, text: 'dark' })}`,
      {},
      `${THEMES}{"id":"csv","name":"again"}\n{"name":"no id"}\n`,
    );
    expect(code).toBe(1);
    expect(parsed<Line>(out).map(({ id }) => id)).toEqual([5]);
    expect(err).toMatch(/themes\.ndjson:4: the theme csv stands here twice/u);
    expect(err).toMatch(/themes\.ndjson:5: not a theme \(id: /u);
    expect(err).toMatch(/^stdin:1: not JSON/mu);
    expect(err).toMatch(/^stdin:3: neither/mu);
    expect(err).toMatch(/^stdin:4: neither \{"id","text"\} nor a signal \(text: /mu);
    expect(err).toContain('5 lines could not be read.');
  });

  it('says that there are no themes, and then nothing fits', async () => {
    const { code, out, err } = await run(ndjson({ id: 1, text: 'dark mode' }), {}, '');
    expect(code).toBe(0);
    expect(err).toContain('no theme in it');
    expect(parsed<Line>(out)).toEqual([{ id: 1, ranked: [], none: 1 }]);
  });

  it('ends with 2 where a file is missing, or both come from standard input', async () => {
    expect((await run('', { themes: join(folder, 'missing.ndjson') })).code).toBe(2);
    expect((await run('', { themes: '-' })).code).toBe(2);
  });

  it('prints a table for people, in which no text writes to the terminal', async () => {
    const { out } = await run(ndjson({ id: 1, text: 'dark \u001b[2J mode\nplease' }), { json: false });
    expect(out).toMatch(/^1 {2}dark .*mode please\n {4}\d\.\d\d {2}Dark mode\n/u);
    expect(out).toContain('none of them');
    expect(out).not.toContain('\u001b');
  });
});
