import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const ROW = /^\| (?<what>[^|]+) \| (?<does>[^|]+) \| `(?<file>[^`]+)` · (?<name>[^|]+) \|$/;

const rows = readFileSync(resolve(import.meta.dirname, 'README.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (what is not certain|---)/.test(line));

describe('the table of assumptions', () => {
  it('has a row for each', () => {
    expect(rows.length).toBeGreaterThanOrEqual(25);
  });

  it.each(rows)('%s', (line) => {
    const { file = '', name = '' } = ROW.exec(line.replace(/\s+/g, ' '))?.groups ?? {};
    expect(existsSync(resolve(ROOT, file)), file).toBe(true);
    expect(readFileSync(resolve(ROOT, file), 'utf8')).toContain(name.trim());
  });
});
