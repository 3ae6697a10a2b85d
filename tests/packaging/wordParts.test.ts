import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordParts } from '#packaging/wordParts.ts';

const file = join(import.meta.dirname, '../../translations/de.json');
const whole = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

const ours = Object.fromEntries(Object.entries(whole).filter(([family]) => family !== 'app'));

function part(query: string): unknown {
  const { load } = wordParts as unknown as { load: (id: string) => { code: string } | null };
  const watched: string[] = [];
  const given = load.call({ addWatchFile: (name: string) => watched.push(name) }, file + query);
  expect(watched).toEqual(given === null ? [] : [file]);
  return given === null ? null : JSON.parse(given.code.replace('export default ', ''));
}

describe('the words of a language', () => {
  it('are parted: together the parts are the whole but for what Zendesk reads, and none stands in both', () => {
    const page = part('?page') as object;
    const board = part('?board') as object;
    const settings = part('?settings') as object;
    expect({ ...page, ...board, ...settings }).toEqual(ours);
    const families = [page, board, settings].flatMap((one) => Object.keys(one));
    expect(families).toHaveLength(new Set(families).size);
    expect([Object.keys(board), Object.keys(settings)]).toEqual([
      expect.arrayContaining(['board', 'setup']),
      expect.arrayContaining(['settings', 'standing']),
    ]);
  });

  it('are left alone where nobody asks for a part', () => {
    expect([part(''), part('?raw')]).toEqual([null, null]);
  });
});
