import { readFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import * as v from 'valibot';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { SweepShelf } from '#ports/SweepShelf.ts';
import { memorySweep } from '#storage/memorySweep.ts';
import { keptAsk, keptSweep } from '#storage/sweepSchemas.ts';

const keptLine = v.object({ sweep: keptSweep, asks: v.array(keptAsk.entries.ask) });

/**
 * What a sweep found, in a file: a line for each step, written to the disk before the step counts. A line that was cut
 * by a crash is written over.
 *
 * @throws where the file cannot be opened, or holds something else.
 */
export async function fileSweep(path: string): Promise<SweepShelf & { readonly close: () => Promise<void> }> {
  const file = await open(path, 'a+', 0o600);
  const memory = memorySweep();
  const text = readFileSync(path, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  for (const [n, line] of whole.split('\n').entries()) {
    if (line === '') continue;
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), keptLine), line);
    if (!read.success) {
      await file.close();
      throw new NoSweep(`${path}:${n + 1}: nothing that a sweep wrote; name another --state`);
    }
    await memory.keep(read.output.sweep, read.output.asks);
  }
  await file.truncate(Buffer.byteLength(whole));
  return {
    ...memory,
    async keep(sweep, asks) {
      const written = await append(file, `${JSON.stringify({ sweep, asks })}\n`);
      return written.ok ? memory.keep(sweep, asks) : written;
    },
    async clear() {
      await file.truncate(0);
      return memory.clear();
    },
    close: () => file.close(),
  };
}

async function append(file: FileHandle, line: string): Promise<Result<void, Failure>> {
  try {
    await file.appendFile(line);
    await file.datasync();
    return ok(undefined);
  } catch {
    return failed({ kind: 'storage', what: 'keep sweep' });
  }
}

class NoSweep extends Error {
  readonly code = 'ENOSWEEP';
}
