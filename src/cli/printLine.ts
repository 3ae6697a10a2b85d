import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Prints a line; a slow reader is waited for, so that memory does not grow. */
export async function printLine(stdout: Writable, line: string): Promise<void> {
  if (!stdout.write(`${line}\n`)) await once(stdout, 'drain');
}

/** Text that may stand in a terminal: on one line, without control characters, cut. */
export function oneLine(text: string, most = 160): string {
  const words = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}
