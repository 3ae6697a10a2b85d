import { readFileSync } from 'node:fs';
import { type FileHandle, open, rename, writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import { ticketsIn } from '#domain/rollup/TicketCoverage.ts';
import type { SweepShelf } from '#ports/SweepShelf.ts';
import { memorySweep } from '#storage/memorySweep.ts';
import { keptAsk, keptPassed, keptSweep, ticketIds } from '#storage/sweepSchemas.ts';

const keptLine = v.union([
  v.object({
    account: v.optional(v.string()),
    sweep: keptSweep,
    asks: v.array(keptAsk.entries.ask),
    passed: v.optional(v.nullable(ticketIds), []),
    read: v.optional(keptPassed, []),
  }),
  v.object({ fate: keptAsk.entries.fate, settled: v.array(v.string()) }),
]);

const FATES = ['open', 'accepted', 'dismissed'] as const;

/**
 * What a sweep of an account found and what became of it, in a file: a line for each step, written to the disk before the step
 * counts. A line that was cut by a crash is written over.
 *
 * @throws where the file cannot be opened, or holds something else.
 */
export async function fileSweep(
  path: string,
  account: string,
): Promise<SweepShelf & { readonly close: () => Promise<void> }> {
  let file = await open(path, 'a+', 0o600);
  const memory = memorySweep();
  const text = readFileSync(path, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const refuse = async (because: string) => {
    await file.close();
    throw new NoSweep(`${because}; name another --state`);
  };
  for (const [n, line] of whole.split('\n').entries()) {
    if (line === '') continue;
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), keptLine), line);
    if (!read.success) return refuse(`${path}:${n + 1}: nothing that a sweep wrote`);
    const step = read.output;
    if ('settled' in step) await memory.settle(step.settled, step.fate);
    else if ((step.account ?? account) !== account)
      return refuse(`${path} is of a sweep of ${step.account}, not ${account}`);
    else await memory.keep(step.sweep, step.asks, step.passed, step.read);
  }
  await file.truncate(Buffer.byteLength(whole));
  return {
    ...memory,
    async keep(sweep, asks, passed, read) {
      const written = await append(file, { account, sweep, asks, passed, read });
      return written.ok ? memory.keep(sweep, asks, passed, read) : written;
    },
    async settle(ids, fate) {
      const written = await append(file, { fate, settled: ids });
      return written.ok ? memory.settle(ids, fate) : written;
    },
    async remove(ids) {
      if (ids.length === 0) return ok(undefined);
      await memory.remove(ids);
      // Their words are in lines of before: the file is made anew without them.
      return trying(async () => {
        const lines = await linesOf(memory, account);
        await writeFile(`${path}.new`, lines, { mode: 0o600, flush: true });
        await file.close();
        await rename(`${path}.new`, path);
        file = await open(path, 'a+', 0o600);
      });
    },
    async clear() {
      await file.truncate(0);
      return memory.clear();
    },
    close: () => file.close(),
  };
}

async function linesOf(memory: SweepShelf, account: string): Promise<string> {
  const sweep = await memory.sweep();
  if (!sweep.ok || sweep.value === null) return '';
  const [passed, days] = [await memory.passed(), await memory.coverage()];
  const read = days.ok ? ticketsIn(days.value) : [];
  const lines: unknown[] = [
    { account, sweep: sweep.value, asks: [], passed: passed.ok ? [...passed.value] : [], read },
  ];
  for (const fate of FATES) {
    const asks = await memory.asks(fate);
    if (!asks.ok) continue;
    lines.push({ account, sweep: sweep.value, asks: asks.value });
    if (fate !== 'open') lines.push({ fate, settled: asks.value.map(({ id }) => id) });
  }
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function append(file: FileHandle, line: unknown): Promise<Result<void, Failure>> {
  return trying(async () => {
    await file.appendFile(`${JSON.stringify(line)}\n`);
    await file.datasync();
  });
}

async function trying(write: () => Promise<void>): Promise<Result<void, Failure>> {
  try {
    await write();
    return ok(undefined);
  } catch {
    return failed({ kind: 'storage', what: 'keep sweep' });
  }
}

class NoSweep extends Error {
  readonly code = 'ENOSWEEP';
}
