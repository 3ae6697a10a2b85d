import { type Command, Option } from 'commander';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { readCommand } from './readCommand.ts';
import { keepNurserySmall } from './reading/keepNurserySmall.ts';
import { readerHere } from './reading/Readers.ts';
import { readersInThreads } from './reading/readersInThreads.ts';
import { engine, terminal } from './terminal.ts';
import { wholeNumber } from './wholeNumber.ts';

interface Options {
  readonly json: boolean;
  readonly themes: boolean;
  readonly out?: string;
  readonly format: 'ndjson' | 'parquet';
  readonly threads?: number;
  readonly account?: string;
}

/**
 * `groundswell read`, as the command line offers it.
 *
 * @param program what a thread runs, `readTickets`
 */
export function defineRead(program: Command, thread: URL): void {
  const read = program
    .command('read')
    .summary('print the feedback found per ticket')
    .description(
      'Hears what customers ask for, report and praise, ticket by ticket.\n\n' +
        'A FILE is a Zendesk ticket export as NDJSON: one ticket a line, with "comments" (body or html_body, author_id,\n' +
        'public, created_at) and "users" (id, name, role). It may be gzip, whatever its name. A folder stands for all\n' +
        'exports in it. "-" or nothing is standard input.',
    )
    .argument('[FILE...]', 'exports to read, or folders of them', ['-'])
    .option('--json', 'one JSON document a line, one line a ticket, with offsets and probabilities', false)
    .option('--themes', 'the themes that the asks group into, with sizes and typical quotes', false)
    .option(
      '--out <file>',
      'write lines of JSON into this file; the same command again goes on where it stopped',
    )
    .addOption(
      new Option('--format <format>', 'with --out: lines of JSON, or a folder of Parquet files by month')
        .choices(['ndjson', 'parquet'])
        .default('ndjson'),
    )
    .option('--threads <n>', 'so many at a time, an engine each (default: all cores)', wholeNumber)
    .option('--account <subdomain>', 'only tickets of this account (default: of the first one named)')
    .addHelpText(
      'after',
      `
Examples:
  $ groundswell read tickets.ndjson
  $ groundswell read --themes 2024-*.ndjson
  $ zcat export.ndjson.gz | groundswell read --json - | jq 'select(.asks != [])'
  $ groundswell read exports/ --out signals.ndjson
  $ groundswell read exports/ --format parquet --out signals/     then: groundswell rollup signals/

What it prints:
  request, bug or praise, how sure (sure, likely, maybe), a name for the ask, and the customer's
  sentence with the words that gave it away between ‹ and ›. Tickets in which nothing is heard are
  silent. With --json a line is {"ticket","updated_at","state","account","requester","organization",
  "brand","channel","subject","language","support","asks":[{"what","kind","signals":[{"comment","at",
  "start","end","text","kind","probability","sureness","cue","why","rule"}]}],"praise":[…],
  "questions":[…],"skipped":[…]}; "comment" is an index, offsets count UTF-16 units of its text.
  "state" is there, merged or deleted; of a deleted ticket nothing is heard, and its line takes back
  what earlier ones said. With --json --themes a last line holds {"themes":[{"name","tickets",
  "typical","examples"}],…}. The order is that of the input, however many threads there are.

With --out:
  FILE.part and FILE.progress stand there until the file is whole. Whatever ends the command, even
  kill -9 or a full disk, the same command goes on where it stopped; nothing is lost or doubled.
  --json prints one line at the end that says what the reading came to.

The same ticket twice:
  In the same state or an older one it is passed over; in a newer one it gets a line of its own, and
  group, rollup and Parquet count the newest. Tickets of another account are left out and told.

Exit code: 0 all read; 1 some lines could not be read or are of another account (they are named on
  standard error); 2 wrong usage, or a file that cannot be opened or written.`,
    );
  read.action(async (files: string[], options: Options) => {
    const { json, themes, out = null, format, account = null, threads = availableParallelism() } = options;
    if (out !== null && themes) read.error('error: --themes prints what it finds and goes with no --out');
    if (out === null && format === 'parquet') read.error('error: --format parquet needs --out FOLDER');
    const makeTables =
      format === 'parquet' ? (await import('./database/linesToParquet.ts')).linesToParquet : null;
    process.exitCode = await readCommand(
      files,
      {
        json,
        themes,
        out: out === null ? null : join(dirname(out), basename(out)),
        makeTables,
        account: account?.toLowerCase() ?? null,
      },
      (writing) => {
        if (threads > 1) return readersInThreads(thread, threads, writing);
        keepNurserySmall();
        return readerHere(engine(), writing);
      },
      engine(),
      terminal(),
    );
  });
}
