import { open, readFile, rename } from 'node:fs/promises';
import * as v from 'valibot';
import type { Input } from './expandInputs.ts';
import type { Place } from './Place.ts';
import type { ReadCounts } from './ReadCounts.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const checkpoint = v.object({
  version: v.literal(1),
  /** Who writes it: while that process lives, nobody else does. */
  process: count,
  inputs: v.array(v.object({ path: v.string(), size: v.nullable(count) })),
  place: v.object({ input: count, offset: count, line: count, checksum: v.string() }),
  written: count,
  account: v.nullable(v.string()),
  counts: v.object({
    tickets: count,
    asks: count,
    unreadable: count,
    again: count,
    newer: count,
    deleted: count,
    merged: count,
    foreign: count,
  }),
});

/** How far a reading into a file came, and how much of the file that made. */
export interface Checkpoint {
  readonly version: 1;
  readonly process: number;
  readonly inputs: readonly Input[];
  readonly place: Place;
  readonly written: number;
  readonly account: string | null;
  readonly counts: ReadCounts;
}

/** The checkpoint of a file; `null` where there is none. Throws where it is something else. */
export async function readCheckpoint(path: string): Promise<Checkpoint | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), checkpoint), text);
  if (!read.success) throw new NoCheckpoint(path);
  return read.output;
}

/** Keeps it: whole or not at all, and before this returns. */
export async function keepCheckpoint(path: string, kept: Checkpoint): Promise<void> {
  const file = await open(`${path}.new`, 'w');
  try {
    await file.writeFile(`${JSON.stringify(kept)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

class NoCheckpoint extends Error {
  readonly code = 'ENOCHECKPOINT';

  constructor(path: string) {
    super(`${path} says nothing that can be gone on from; remove it to begin anew`);
  }
}
