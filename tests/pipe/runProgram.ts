import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The command as it was built. */
export const GROUNDSWELL = join(import.meta.dirname, '../../dist/cli/groundswell.js');

/** Where a program reads and writes. */
export interface Ways {
  readonly from?: string;
  readonly to?: string;
  /** Kills it without warning (`kill -9`) as soon as it has written something; its input does not end before. */
  readonly isKilled?: boolean;
}

/** Runs `groundswell`; the signal that ended it, or `null`. Throws where it ends with anything but 0. */
export async function runProgram(
  args: readonly string[],
  { from, to, isKilled = false }: Ways,
): Promise<string | null> {
  if (!existsSync(GROUNDSWELL)) throw new Error('dist/cli is not built: npm run build');
  const child = spawn(process.execPath, [GROUNDSWELL, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  const fed =
    from === undefined
      ? Promise.resolve(child.stdin.end())
      : pipeline(createReadStream(from), child.stdin, { end: !isKilled }).catch(() => undefined);
  if (isKilled) child.stdout.once('data', () => child.kill('SIGKILL'));
  const out =
    to === undefined
      ? child.stdout.resume() && Promise.resolve()
      : pipeline(child.stdout, createWriteStream(to));
  const [code, signal] = await ended;
  await Promise.all([fed, out.catch(() => undefined)]);
  if (signal === null && code !== 0)
    throw new Error(`groundswell ${args.join(' ')} ended with ${code}: ${said}`);
  return signal;
}
