import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Input } from './expandInputs.ts';

const PIECE = 1 << 17;

/** Pieces of an input, unpacked where it is gzip, whatever its name. */
export interface OpenInput {
  readonly pieces: AsyncIterable<Buffer>;
  /** How many bytes were taken from the disk so far. */
  readonly taken: () => number;
  /** Ends it early, so that nothing is left open. */
  readonly close: () => void;
}

/**
 * Opens an input. Two gzip files that were put one behind the other are read as one.
 *
 * @throws where it cannot be opened; the pieces throw where what was packed is damaged or cut.
 */
export async function openInput({ path }: Input, stdin: Readable): Promise<OpenInput> {
  const source = path === '-' ? stdin : createReadStream(path, { highWaterMark: PIECE });
  let taken = 0;
  const pieces = source[Symbol.asyncIterator]() as AsyncIterator<Buffer | string>;
  const first = await pieces.next();
  const head = first.done === true ? Buffer.alloc(0) : asBuffer(first.value);
  async function* raw(): AsyncGenerator<Buffer> {
    taken += head.length;
    yield head;
    for (;;) {
      const next = await pieces.next();
      if (next.done === true) return;
      const piece = asBuffer(next.value);
      taken += piece.length;
      yield piece;
    }
  }
  const close = (): void => {
    if (path !== '-') source.destroy();
  };
  const isPacked = head[0] === 0x1f && head[1] === 0x8b;
  return { pieces: isPacked ? unpacked(raw()) : raw(), taken: () => taken, close };
}

function unpacked(packed: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  // What goes wrong reaches whoever reads the pieces.
  return pipeline(Readable.from(packed), createGunzip({ chunkSize: PIECE }), () => undefined);
}

function asBuffer(piece: Buffer | string): Buffer {
  return typeof piece === 'string' ? Buffer.from(piece) : piece;
}
