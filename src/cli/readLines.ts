import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Result } from '#domain/basis/Result.ts';

/** What a line of a file holds or why it cannot be read, where it stands, and how many bytes were read so far. */
export interface Line<T> {
  readonly file: string;
  readonly line: number;
  readonly bytes: number;
  readonly read: Result<T, string>;
}

/** Size of the files in bytes, or `null` where one has no size (standard input). */
export async function totalBytes(files: readonly string[]): Promise<number | null> {
  let total = 0;
  for (const file of files) {
    if (file === '-') return null;
    total += (await stat(file)).size;
  }
  return total;
}

/**
 * Reads NDJSON line by line: the next is read when the last was worked on, so that memory does not grow with the
 * file. `-` is standard input. Empty lines are passed over.
 *
 * @throws where a file cannot be opened.
 */
export async function* readLines<T>(
  files: readonly string[],
  stdin: Readable,
  parse: (text: string) => Result<T, string>,
): AsyncGenerator<Line<T>> {
  let bytes = 0;
  for (const file of files) {
    const input = file === '-' ? stdin : createReadStream(file, { highWaterMark: 1 << 16 });
    let line = 0;
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      line++;
      bytes += Buffer.byteLength(text) + 1;
      const words = line === 1 ? text.replace(/^\ufeff/u, '') : text;
      if (words.trim() === '') continue;
      yield { file, line, bytes, read: parse(words) };
    }
  }
}
