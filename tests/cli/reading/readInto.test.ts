import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readCommand, type ReadOptions } from '#cli/readCommand.ts';
import { readerHere, type Readers } from '#cli/reading/Readers.ts';
import type { Writing } from '#cli/reading/TicketRead.ts';
import { language } from '../../language/conversationOf.ts';
import { type Ended, runOn } from '../terminalFor.ts';
import { exportOf } from './exportLine.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundswell-into-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Padding makes a batch of it every few tickets. */
const LINES = exportOf(60).map((line) => line.replace('"subject":"', `"subject":"${'x'.repeat(8000)} `));
const INPUT = join(folder, 'export.ndjson');
writeFileSync(INPUT, `${LINES.slice(0, 50).join('\n')}\n{broken\n${LINES.slice(50).join('\n')}\n`);

function run(out: string, start = here, options: Partial<ReadOptions> = {}, input = INPUT): Promise<Ended> {
  return runOn('', (terminal) =>
    readCommand(
      [input],
      { json: true, themes: false, out, makeTables: null, account: null, ...options },
      start,
      language,
      terminal,
    ),
  );
}

const here = (writing: Writing): Readers => readerHere(language, writing);

/** A reader that fails as a full disk does, after so many batches. */
function failing(after: number): (writing: Writing) => Readers {
  let batches = 0;
  return (writing) => ({
    ...here(writing),
    read: (batch) =>
      (batches += 1) > after
        ? Promise.reject(
            Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
          )
        : here(writing).read(batch),
  });
}

describe('reading into a file', () => {
  const whole = join(folder, 'whole.ndjson');

  it('gives the file its name when it is whole, and says what it came to', async () => {
    const { code, out, err } = await run(whole);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining(':51: not JSON') });
    expect(JSON.parse(out)).toMatchObject({ out: whole, tickets: 60, unreadable: 1 });
    expect(readFileSync(whole, 'utf8').trim().split('\n')).toHaveLength(60);
    expect(readdirSync(folder).filter((name) => name.startsWith('whole'))).toEqual(['whole.ndjson']);
  });

  it('goes on where it stopped, as if it had not', async () => {
    const out = join(folder, 'stopped.ndjson');
    const stopped = await run(out, failing(2));
    expect(stopped.code).toBe(2);
    expect(stopped.err).toContain('no room is left');
    expect(stopped.err).toContain('the same command goes on there');
    expect(existsSync(out)).toBe(false);
    const progress = JSON.parse(readFileSync(`${out}.progress`, 'utf8')) as object;
    // A place, and no words of customers'.
    expect(Object.keys(progress).sort()).toEqual([
      'account',
      'counts',
      'inputs',
      'place',
      'process',
      'version',
      'written',
    ]);
    // What was written after the last checkpoint, and whatever a crash left behind it, is written anew.
    writeFileSync(`${out}.part`, '{"half a', { flag: 'a' });
    const { code, err } = await run(out);
    expect(err).toMatch(/^Going on after \d+ tickets\.$/mu);
    expect(code).toBe(1);
    expect(readFileSync(out, 'utf8')).toBe(readFileSync(whole, 'utf8'));
  });

  it('names the full disk, and keeps what counts', async () => {
    const out = join(folder, 'full.ndjson');
    const handle = await open(INPUT);
    const prototype = Object.getPrototypeOf(handle) as FileHandle;
    await handle.close();
    const write = vi.spyOn(prototype, 'write');
    write.mockRejectedValueOnce(
      Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
    );
    const full = await run(out);
    write.mockRestore();
    expect({ code: full.code, err: full.err }).toMatchObject({
      code: 2,
      err: expect.stringMatching(/no room is left .*make room/u),
    });
    await run(out);
    expect(readFileSync(out, 'utf8')).toBe(readFileSync(whole, 'utf8'));
  });

  it('never writes over a file, nor goes on in another reading', async () => {
    const there = await run(whole);
    expect(there).toMatchObject({
      code: 2,
      err: expect.stringContaining('is there already: take another name'),
    });
    const out = join(folder, 'other.ndjson');
    await run(out, failing(2));
    const other = join(folder, 'other-export.ndjson');
    writeFileSync(other, readFileSync(INPUT));
    expect((await run(out, here, {}, other)).err).toContain('was begun with other files');
    // As long as it was, but not what it was.
    const text = readFileSync(INPUT, 'utf8');
    writeFileSync(INPUT, text.replace('dark mode', 'dark mood'));
    const changed = await run(out);
    writeFileSync(INPUT, text);
    expect(changed).toMatchObject({ code: 2, err: expect.stringContaining('is not what it was') });
    expect((await run(out)).code).toBe(1);
    expect(readFileSync(out, 'utf8')).toBe(readFileSync(whole, 'utf8'));
  });

  it('leaves a reading alone that another process is at', async () => {
    const out = join(folder, 'busy.ndjson');
    await run(out, failing(2));
    const progress = JSON.parse(readFileSync(`${out}.progress`, 'utf8')) as { process: number };
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    writeFileSync(`${out}.progress`, JSON.stringify({ ...progress, process: 4_000_000 }));
    const busy = await run(out);
    kill.mockRestore();
    expect(busy).toMatchObject({ code: 2, err: expect.stringContaining('process 4000000 is writing') });
  });

  it('says so where it had become whole just before it was killed', async () => {
    const out = join(folder, 'done.ndjson');
    writeFileSync(out, readFileSync(whole));
    writeFileSync(`${out}.progress`, '{}');
    expect(await run(out)).toEqual({
      code: 0,
      out: '',
      err: `${out} is whole: it was read to its end before.\n`,
    });
    expect(existsSync(`${out}.progress`)).toBe(false);
  });
});
