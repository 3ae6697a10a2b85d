import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Language } from '#ports/Language.ts';
import { paintFor } from './printTicket.ts';
import { printThemes } from './printThemes.ts';
import { expandInputs } from './reading/expandInputs.ts';
import { InputChanged } from './reading/InputChanged.ts';
import { readInputs, type ReadFrom } from './reading/readInputs.ts';
import { beginningOf } from './reading/Place.ts';
import { NOTHING_READ, type ReadCounts } from './reading/ReadCounts.ts';
import { ReadInto } from './reading/ReadInto.ts';
import { ReadProgress } from './reading/ReadProgress.ts';
import type { Readers } from './reading/Readers.ts';
import type { Writing } from './reading/TicketRead.ts';
import { saidOfFileError } from './saidOfFileError.ts';
import { tellCounts } from './reading/tellCounts.ts';
import { ThemeCollector } from './ThemeCollector.ts';

/** What a person asked the command to do. */
export interface ReadOptions {
  readonly json: boolean;
  readonly themes: boolean;
  /** The file, or for Parquet the folder, to write; `null` for standard output. */
  readonly out: string | null;
  /** Makes that of the lines that were written; `null` where they are wanted as they are. */
  readonly makeTables: ((lines: string, out: string) => Promise<void>) | null;
  /** The subdomain whose tickets are wanted; `null` for the first one's that the export names. */
  readonly account: string | null;
}

/** Where the command reads and writes. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly colours: boolean;
}

/** 0: all read; 1: some lines could not be read, or the engine failed; 2: a file cannot be opened. */
export type ExitCode = 0 | 1 | 2;

/** What was read counts after so long, should the process be killed. */
const KEEP_AFTER_MS = 2_000;

/** So many lines that cannot be read are named; of more, only the number. */
const MOST_NAMED = 100;

/** `groundswell read`: hears every ticket of the files, prints or writes as it goes, and says what could not be read. */
export async function readCommand(
  files: readonly string[],
  options: ReadOptions,
  start: (writing: Writing) => Readers,
  language: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  const { stdin, stdout, stderr } = terminal;
  const { json, themes, out } = options;
  const paint = paintFor(terminal.colours);
  const collector = new ThemeCollector();
  const isQuiet = stderr.isTTY !== true || (stdout.isTTY === true && !themes && out === null);
  const writing: Writing = {
    as: json || out !== null ? 'json' : themes ? 'nothing' : 'words',
    colours: terminal.colours,
    withAsks: themes,
  };
  const readers = start(writing);
  let into: ReadInto | null = null;
  let progress: ReadProgress | null = null;
  let last: ReadFrom = { place: beginningOf(0), account: options.account, counts: NOTHING_READ };
  let named = 0;
  try {
    const inputs = await expandInputs(files);
    if (out !== null) {
      into = await ReadInto.open(out, inputs, options.account);
      if (into === null) {
        stderr.write(`${out} is whole: it was read to its end before.\n`);
        return 0;
      }
      last = into.kept;
      if (last.counts.tickets > 0) stderr.write(`Going on after ${last.counts.tickets} tickets.\n`);
    }
    const sizes = inputs.map(({ size }) => size);
    const total = sizes.includes(null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
    if (!isQuiet) progress = new ReadProgress(total, stderr, () => performance.now());
    let keptAt = performance.now();
    for await (const step of readInputs(inputs, stdin, last, readers, into?.lines() ?? nothing())) {
      progress?.update(step.counts.tickets, step.taken);
      for (const problem of step.problems) {
        named += 1;
        if (named <= MOST_NAMED) stderr.write(`${problem}\n`);
      }
      if (themes) for (const { ticket, asks } of step.tickets) collector.add(ticket, asks);
      if (into !== null) await into.write(step.out);
      else if (step.out !== '' && !stdout.write(step.out)) await once(stdout, 'drain');
      last = step;
      if (into === null || performance.now() - keptAt < KEEP_AFTER_MS) continue;
      await into.keep(step);
      keptAt = performance.now();
    }
    if (into !== null && out !== null) {
      await into.keep(last);
      const { makeTables } = options;
      await into.finish(out, makeTables === null ? undefined : (lines) => makeTables(lines, out));
      into = null;
    }
    progress?.stop();
    if (named > MOST_NAMED) stderr.write(`… and ${named - MOST_NAMED} more.\n`);
    if (themes) {
      const grouped = await collector.themes(language, new AbortController().signal);
      if (!grouped.ok) {
        stderr.write(`themes: ${grouped.failure.kind}\n`);
        return 1;
      }
      stdout.write(json ? `${JSON.stringify(grouped.value)}\n` : printThemes(grouped.value, paint));
    }
  } catch (error) {
    progress?.stop();
    await into?.keep(last).catch(() => undefined);
    if (!isFileError(error) && !(error instanceof InputChanged)) throw error;
    stderr.write(`groundswell: ${saidOfFileError(error)}\n`);
    if (out !== null && into !== null)
      stderr.write(`${into.part} holds what was read so far; the same command goes on there.\n`);
    return 2;
  } finally {
    await into?.close().catch(() => undefined);
    await readers.close();
  }
  const { counts } = last;
  if (json && out !== null) stdout.write(`${JSON.stringify({ out, ...counts })}\n`);
  else if (!json) stdout.write(`${counts.tickets} tickets read, ${counts.asks} asks found.\n`);
  tellCounts(counts, stderr);
  return exitCodeOf(counts);
}

function exitCodeOf({ unreadable, foreign }: ReadCounts): ExitCode {
  return unreadable + foreign > 0 ? 1 : 0;
}

async function* nothing(): AsyncGenerator<string> {
  yield* [];
}

export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('E')
  );
}
