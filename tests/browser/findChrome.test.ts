import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findChrome } from './findChrome.ts';

let folder: string;

async function program(name: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, '#!/bin/sh\n');
  await chmod(path, 0o755);
  return path;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chrome-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the browser for tests', () => {
  test('is what CHROME_PATH names, before an installed one', async () => {
    await program('chromium');
    const named = await program('my-browser');
    expect(await findChrome({ CHROME_PATH: named, PATH: folder })).toEqual({
      executablePath: named,
      args: [],
    });
  });

  test('is an installed one', async () => {
    const installed = await program('chromium');
    expect(await findChrome({ PATH: `/nowhere:${folder}` })).toEqual({ executablePath: installed, args: [] });
  });

  test('a CHROME_PATH that leads nowhere is named, not passed over', async () => {
    await program('chromium');
    await expect(findChrome({ CHROME_PATH: '/nowhere/chrome', PATH: folder })).rejects.toThrow(
      'CHROME_PATH names /nowhere/chrome',
    );
  });

  test('is the one that comes with the package where none is installed', async () => {
    const found = await findChrome({ PATH: folder });
    expect(found.executablePath).not.toBe('');
  });
});
