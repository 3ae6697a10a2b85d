import { SingleBar } from 'cli-progress';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Language } from '#ports/Language.ts';
import { paintFor, printTicket } from './printTicket.ts';
import { readExportLine } from './readExportLine.ts';
import { readLines, totalBytes } from './readLines.ts';
import { type FoundTheme, ThemeCollector } from './ThemeCollector.ts';
import { ticketJson } from './ticketJson.ts';

/** What a person asked the command to do. */
export interface ReadOptions {
  readonly json: boolean;
  readonly themes: boolean;
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

/** `groundswell read`: hears every ticket of the files, prints as it goes, and says at the end what could not be read. */
export async function readCommand(
  files: readonly string[],
  options: ReadOptions,
  language: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  const { stdout, stderr } = terminal;
  const signal = new AbortController().signal;
  const paint = paintFor(terminal.colours);
  const collector = new ThemeCollector();
  let bad = 0;
  let tickets = 0;
  let asks = 0;
  let bar: SingleBar | null = null;
  try {
    const total = await totalBytes(files);
    if (stderr.isTTY === true && !(stdout.isTTY === true && !options.themes)) bar = startBar(total, stderr);
    for await (const { file, line, bytes, read: ticket } of readLines(
      files,
      terminal.stdin,
      readExportLine,
    )) {
      bar?.update(bytes, { tickets });
      if (!ticket.ok) {
        bad++;
        stderr.write(`${file === '-' ? 'stdin' : file}:${line}: ${ticket.failure}\n`);
        continue;
      }
      const heard = await language.hear(withoutNotes(ticket.value), signal);
      if (!heard.ok) {
        bad++;
        const { failure } = heard;
        stderr.write(
          `${file}:${line}: could not be heard (${'reason' in failure ? failure.reason : failure.kind})\n`,
        );
        continue;
      }
      tickets++;
      asks += heard.value.groups.length;
      if (options.themes) collector.add(ticket.value, heard.value);
      const out = options.json
        ? `${ticketJson(ticket.value, heard.value)}\n`
        : printTicket(ticket.value, heard.value, paint);
      if (out !== '' && !(options.themes && !options.json) && !stdout.write(out)) await once(stdout, 'drain');
    }
    bar?.stop();
    if (options.themes) {
      const grouped = await collector.themes(language, signal);
      if (!grouped.ok) {
        stderr.write(`themes: ${grouped.failure.kind}\n`);
        return 1;
      }
      stdout.write(options.json ? `${JSON.stringify(grouped.value)}\n` : printThemes(grouped.value));
    }
    if (!options.json) stdout.write(`${tickets} tickets read, ${asks} asks found.\n`);
  } catch (error) {
    bar?.stop();
    if (!isFileError(error)) throw error;
    stderr.write(`groundswell: ${error.message}\n`);
    return 2;
  }
  if (bad > 0) stderr.write(`${bad} ${bad === 1 ? 'line' : 'lines'} could not be read.\n`);
  return bad > 0 ? 1 : 0;

  function printThemes(found: { themes: readonly FoundTheme[]; ungrouped: number; left: number }): string {
    const lines = found.themes.map((theme) =>
      [
        `${paint('bold', theme.name)}  ${theme.tickets} tickets`,
        ...theme.typical.map((text) => `    “${text.replace(/[\p{Cc}\s]+/gu, ' ').slice(0, 160)}”`),
      ].join('\n'),
    );
    const rest = found.left > 0 ? `${found.left} more asks were too many to group.\n` : '';
    return `${lines.join('\n')}\n\n${found.themes.length} themes, ${found.ungrouped} asks go with no other.\n${rest}`;
  }
}

/** Agents' notes are for capture by hand, which the command line does not do. */
function withoutNotes(ticket: Conversation): Conversation {
  return { ...ticket, comments: ticket.comments.filter(({ isPublic }) => isPublic) };
}

function startBar(total: number | null, stream: Writable): SingleBar {
  const bar = new SingleBar({
    format: total === null ? '{tickets} tickets' : '{bar} {percentage} %  {tickets} tickets',
    stream: stream as NodeJS.WritableStream,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total ?? 1, 0, { tickets: 0 });
  return bar;
}

export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('E')
  );
}
