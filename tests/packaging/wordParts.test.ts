import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordParts } from '#packaging/wordParts.ts';

const folder = join(import.meta.dirname, '../../translations');
const file = join(folder, 'de.json');
const whole = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

const ours = Object.fromEntries(Object.entries(whole).filter(([family]) => family !== 'app'));

type Words = Readonly<Record<string, unknown>>;
const { load } = wordParts as unknown as {
  load: (this: { addWatchFile: (name: string) => void }, id: string) => { code: string } | null;
};

/** What the module with this query gives, as the bundle would run it; `null` where it is left to others. */
async function part(query: string, of = file): Promise<Words | null> {
  const watched: string[] = [];
  const given = load.call({ addWatchFile: (name) => watched.push(name) }, of + query);
  expect(watched).toEqual(given === null ? [] : [of]);
  if (given === null) return null;
  const [, keys] = /^import fill from '\.\/(en\.json\?\w+-keys)';/u.exec(given.code) ?? [];
  const kept =
    keys === undefined ? null : load.call({ addWatchFile: () => undefined }, join(dirname(of), keys));
  const code = kept === null ? given.code : given.code.replace(/'[^']+'/u, `'${moduleOf(kept.code)}'`);
  return ((await import(/* @vite-ignore */ moduleOf(code))) as { readonly default: Words }).default;
}

const moduleOf = (code: string): string =>
  `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;

describe('the words of a language', () => {
  it('are parted: together the parts are the whole but for what Zendesk reads, and none stands in both', async () => {
    const [page, board, settings] = [await part('?page'), await part('?board'), await part('?settings')];
    if (page === null || board === null || settings === null) throw new Error('a part is missing');
    expect({ ...page, ...board, ...settings }).toEqual(ours);
    const families = [page, board, settings].flatMap((one) => Object.keys(one));
    expect(families).toHaveLength(new Set(families).size);
    expect([Object.keys(board), Object.keys(settings)]).toEqual([
      expect.arrayContaining(['board', 'setup']),
      expect.arrayContaining(['settings', 'standing']),
    ]);
  });

  it('are whole where a language has fewer plurals than others, or more', async () => {
    const several = await mkdtemp(join(tmpdir(), 'words-'));
    const tables = {
      en: { board: { a_one: 'A', a_other: 'As', b: { c: 'C' } }, setup: { d: 'D' } },
      fr: { board: { a_one: 'a', a_many: 'aa', a_other: 'as', b: { c: '' } }, setup: { d: 'd' } },
      ja: { board: { a_other: 'あ', b: { c: 'し' } }, setup: { d: '0' } },
    };
    await mkdir(join(several, 'translations'));
    for (const [name, table] of Object.entries(tables))
      await writeFile(join(several, 'translations', `${name}.json`), JSON.stringify(table));
    for (const [name, table] of Object.entries(tables))
      expect(await part('?board', join(several, `translations/${name}.json`))).toEqual(table);
    await rm(several, { recursive: true });
  });

  it('are left alone where nobody asks for a part', async () => {
    expect([await part(''), await part('?raw')]).toEqual([null, null]);
  });
});
