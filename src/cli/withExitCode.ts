import type { Writable } from 'node:stream';
import { type ExitCode, isFileError } from './readCommand.ts';
import { saidOfFileError } from './saidOfFileError.ts';

/**
 * Runs a command that counts the lines it could not read: says how many and gives 1 where there are any, 0 where
 * there are none, 2 (with the system's words) where a file cannot be opened.
 */
export async function withExitCode(stderr: Writable, run: () => Promise<number>): Promise<ExitCode> {
  try {
    const bad = await run();
    if (bad > 0) stderr.write(`${bad} ${bad === 1 ? 'line' : 'lines'} could not be read.\n`);
    return bad > 0 ? 1 : 0;
  } catch (error) {
    if (!isFileError(error)) throw error;
    stderr.write(`groundswell: ${saidOfFileError(error)}\n`);
    return 2;
  }
}
