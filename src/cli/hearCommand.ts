import { once } from 'node:events';
import type { Language } from '#ports/Language.ts';
import { hearJson } from './hearJson.ts';
import { namesOf } from './namesOf.ts';
import { printHeard } from './printHeard.ts';
import { paintFor } from './printTicket.ts';
import { type ExitCode, isFileError, type Terminal } from './readCommand.ts';
import { readHearLine } from './readHearLine.ts';
import { readLines } from './readLines.ts';

/** What a person asked the command to do. */
export interface HearOptions {
  /** NDJSON, else a table for people. */
  readonly json: boolean;
  /** Sentences less probable than this are left out. */
  readonly from: number;
}

/** `groundswell hear`: one line in, one line out; lines that cannot be read are named, the others go on. */
export async function hearCommand(
  files: readonly string[],
  options: HearOptions,
  language: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  const { stdin, stdout, stderr } = terminal;
  const { signal } = new AbortController();
  const paint = paintFor(terminal.colours);
  let bad = 0;
  const report = (file: string, line: number, why: string): void => {
    bad++;
    stderr.write(`${file === '-' ? 'stdin' : file}:${line}: ${why}\n`);
  };
  try {
    for await (const { file, line, read } of readLines(files, stdin, readHearLine)) {
      if (!read.ok) {
        report(file, line, read.failure);
        continue;
      }
      const heard = await language.hear(read.value.conversation, signal);
      if (!heard.ok) {
        const { failure } = heard;
        report(file, line, `could not be heard (${'reason' in failure ? failure.reason : failure.kind})`);
        continue;
      }
      const names = await namesOf(read.value, heard.value, language);
      const out = options.json
        ? `${hearJson(read.value, heard.value, options.from, names)}\n`
        : printHeard(read.value, heard.value, options.from, names, paint);
      if (!stdout.write(out)) await once(stdout, 'drain');
    }
  } catch (error) {
    if (!isFileError(error)) throw error;
    stderr.write(`groundswell: ${error.message}\n`);
    return 2;
  }
  if (bad > 0) stderr.write(`${bad} ${bad === 1 ? 'line' : 'lines'} could not be read.\n`);
  return bad > 0 ? 1 : 0;
}
