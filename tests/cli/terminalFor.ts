import { Readable, Writable } from 'node:stream';
import type { ExitCode, Terminal } from '#cli/readCommand.ts';

/** What a command printed, and how it ended. */
export interface Ended {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command on a terminal of its own; its reader is slow, so that the command must wait. */
export async function runOn(
  input: string,
  command: (terminal: Terminal) => Promise<ExitCode>,
): Promise<Ended> {
  let [out, err] = ['', ''];
  const sink = (take: (text: string) => void): Writable =>
    new Writable({
      highWaterMark: 16,
      write: (chunk: Buffer, _encoding, done) => {
        take(chunk.toString());
        setImmediate(done);
      },
    });
  const terminal = {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: sink((text) => (out += text)),
    stderr: sink((text) => (err += text)),
    colours: false,
  };
  const code = await command(terminal);
  for (const stream of [terminal.stdout, terminal.stderr])
    await new Promise<void>((done) => stream.end(() => done()));
  return { code, out, err };
}

/** Lines of NDJSON. */
export function ndjson(...lines: readonly unknown[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** What NDJSON holds. */
export function parsed<T>(out: string): readonly T[] {
  return out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
