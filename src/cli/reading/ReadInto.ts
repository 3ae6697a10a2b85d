import { createReadStream } from 'node:fs';
import { access, type FileHandle, open, readFile, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { type Checkpoint, keepCheckpoint, readCheckpoint } from './Checkpoint.ts';
import type { Input } from './expandInputs.ts';
import { beginningOf } from './Place.ts';
import { NOTHING_READ } from './ReadCounts.ts';

/** What cannot be done with the file that was asked for, in words for whoever asked. */
export class CannotWrite extends Error {
  readonly code = 'ECANNOTWRITE';
}

/**
 * A file that is written piece by piece and stands under its name only when it is whole. Until then there are
 * `NAME.part` and `NAME.progress`; whatever ends the writing, going on from those two loses and doubles nothing.
 */
export class ReadInto {
  readonly #file: FileHandle;
  readonly part: string;
  readonly #progress: string;
  #kept: Checkpoint;
  #size: number;

  private constructor(file: FileHandle, part: string, progress: string, kept: Checkpoint) {
    this.#file = file;
    this.part = part;
    this.#progress = progress;
    this.#kept = kept;
    this.#size = kept.written;
  }

  /** Begins, or goes on where an earlier run of the same inputs stopped; `null` where that had just become whole. */
  static async open(
    name: string,
    inputs: readonly Input[],
    account: string | null,
  ): Promise<ReadInto | null> {
    const [part, progress] = [`${name}.part`, `${name}.progress`];
    if (await isThere(name)) {
      if (await isThere(progress)) {
        await rm(part, { force: true });
        await rm(progress);
        return null;
      }
      throw new CannotWrite(`${name} is there already: take another name, or remove it to read anew`);
    }
    const before = await readCheckpoint(progress);
    if (before === null) {
      const file = await open(part, 'w');
      const kept: Checkpoint = {
        version: 1,
        process: process.pid,
        inputs,
        place: beginningOf(0),
        written: 0,
        account,
        counts: NOTHING_READ,
      };
      await keepCheckpoint(progress, kept);
      return new ReadInto(file, part, progress, kept);
    }
    const anew = `remove ${part} and ${progress} to begin anew`;
    if (before.process !== process.pid && (await isReading(before.process)))
      throw new CannotWrite(
        `process ${before.process} is writing ${name}; if it is another program, ${anew}`,
      );
    if (JSON.stringify(before.inputs) !== JSON.stringify(inputs))
      throw new CannotWrite(`${name} was begun with other files, or they have changed since; ${anew}`);
    if (account !== null && before.account !== null && account !== before.account)
      throw new CannotWrite(`${name} was begun for the account ${before.account}; ${anew}`);
    const file = await open(part, 'r+');
    if ((await file.stat()).size < before.written) {
      await file.close();
      throw new CannotWrite(`${part} is shorter than it was; ${anew}`);
    }
    await file.truncate(before.written);
    const kept = { ...before, process: process.pid };
    await keepCheckpoint(progress, kept);
    return new ReadInto(file, part, progress, kept);
  }

  /** Where reading goes on, and what it came to before. */
  get kept(): Checkpoint {
    return this.#kept;
  }

  /** The lines that were written before. */
  async *lines(): AsyncGenerator<string> {
    if (this.#size === 0) return;
    const input = createReadStream(this.part, { end: this.#size - 1 });
    for await (const line of createInterface({ input, crlfDelay: Infinity })) yield line;
  }

  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    let from = 0;
    while (from < bytes.length) {
      const { bytesWritten } = await this.#file.write(bytes, from, bytes.length - from, this.#size + from);
      from += bytesWritten;
    }
    this.#size += bytes.length;
  }

  /** Makes everything that was written count. */
  async keep({ place, account, counts }: Pick<Checkpoint, 'place' | 'account' | 'counts'>): Promise<void> {
    await this.#file.datasync();
    const kept = { ...this.#kept, place, account, counts, written: this.#size };
    await keepCheckpoint(this.#progress, kept);
    this.#kept = kept;
  }

  /** Closes what was written; it stays to be gone on with. */
  async close(): Promise<void> {
    await this.#file.close();
  }

  /** Gives the whole file its name. */
  async finish(
    name: string,
    make: (part: string) => Promise<void> = (part) => rename(part, name),
  ): Promise<void> {
    await this.close();
    await make(this.part);
    await rm(this.part, { force: true });
    await rm(this.#progress, { force: true });
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Whether that process lives and, where the system tells, is one of ours. */
async function isReading(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'groundswell');
  return command.includes('groundswell');
}
