import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';

/**
 * Writes a file that stands under its name only when it is whole and on the disk: beside it first, so that neither a killed
 * process nor a full disk leaves a part that looks like all. What stood there before stays until then.
 *
 * @throws what the file system or `write` throws; nothing is left then.
 */
export async function writeWhole<T>(path: string, write: (out: Writable) => Promise<T>): Promise<T> {
  const part = `${path}.part`;
  const out = createWriteStream(part, { flush: true });
  // A file that cannot be written ends whoever waits to write on.
  const broken = new Promise<never>((_, reject) => out.once('error', reject));
  broken.catch(() => undefined);
  try {
    await Promise.race([once(out, 'open'), broken]);
    const written = await Promise.race([write(out), broken]);
    out.end();
    await finished(out);
    await rename(part, path);
    return written;
  } catch (error) {
    out.destroy();
    await rm(part, { force: true });
    throw error;
  }
}
