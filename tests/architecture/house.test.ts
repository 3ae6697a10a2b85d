import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findMisfits } from './findMisfits.ts';
import { findTrespasses } from './findTrespasses.ts';
import { FOLDERS } from './house.ts';
import { readSource } from './readSource.ts';

const root = join(import.meta.dirname, '../..');
const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const sources = paths
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readSource(path, readFileSync(join(root, 'src', path), 'utf8')));

describe('the house', () => {
  it('is read at all', () => {
    expect(new Set(sources.map(({ path }) => path.split('/')[0]))).toContain('domain');
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
  });

  it('is imported down the page, never up and never sideways', () => {
    expect(sources.flatMap(findTrespasses)).toEqual([]);
  });

  it('has files that are named after what they export, short, and that touch only what is theirs', () => {
    expect(sources.flatMap(findMisfits)).toEqual([]);
  });

  it('has no two files whose names differ only in case', () => {
    const small = paths.map((path) => path.toLowerCase());
    expect(small.filter((path, at) => small.indexOf(path) !== at)).toEqual([]);
  });

  it('tells each of its folders in the map', () => {
    const map = readFileSync(join(root, 'src/README.md'), 'utf8');
    const used = new Set(sources.map(({ path }) => path.split('/')[0] ?? ''));
    expect(
      Object.keys(FOLDERS).filter((folder) => used.has(folder) && !map.includes(`\`${folder}\``)),
    ).toEqual([]);
  });

  it('can be imported by name from each folder that others may import', () => {
    const { imports }: { imports: Record<string, string> } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    const used = [...new Set(sources.map(({ path }) => path.split('/')[0] ?? ''))];
    expect(used.filter((folder) => imports[`#${folder}/*`] !== `./src/${folder}/*`)).toEqual([]);
  });
});
