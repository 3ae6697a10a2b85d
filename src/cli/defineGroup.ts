import { type Command, Option } from 'commander';
import { availableParallelism } from 'node:os';
import { partsInThreads } from './grouping/partsInThreads.ts';
import { groupCommand } from './groupCommand.ts';
import { asJson, engine, type Printing, terminal } from './terminal.ts';
import { wholeNumber } from './wholeNumber.ts';

interface Options extends Printing {
  readonly groups?: number | null;
  readonly known?: string | null;
  readonly partial?: true;
  readonly merge?: true;
  readonly out?: string | null;
  readonly threads?: number;
}

/** Parts are made and merged without them. */
const ALONE = ['groups', 'known', 'table'];

/** More threads than these hold more than they save: the largest part is an eighth of all. */
const MOST_THREADS = 4;

/**
 * `groundswell group`, as the command line offers it.
 *
 * @param thread what a thread runs, `groupPart`
 */
export function defineGroup(program: Command, thread: URL): void {
  program
    .command('group')
    .summary('find the themes in texts')
    .description(
      'Puts texts that ask for the same into groups, and names them.\n\n' +
        'A FILE holds one text a line: {"id","text"}, or what "read --json" and "hear" print (one text for each\n' +
        'ask, its id is the ticket’s with #0, #1 …). "-" or nothing is standard input.',
    )
    .argument('[FILE...]', 'texts to group', ['-'])
    .option('--groups <k>', 'how many groups there are, only where you know it', wholeNumber)
    .option('--known <file>', 'lines that an earlier run printed: its groups keep id, name and members')
    .addOption(
      new Option(
        '--partial',
        'print what is to be grouped, and group nothing: a part of a larger whole',
      ).conflicts(ALONE),
    )
    .addOption(new Option('--merge', 'put such parts together into one').conflicts([...ALONE, 'partial']))
    .addOption(
      new Option(
        '--out <file>',
        'write the lines into this file, which is there only once it is whole; print what they came to',
      ).conflicts('table'),
    )
    .option('--threads <n>', 'so many at a time (default: all cores, at most 4)', wholeNumber)
    .option('--json', 'NDJSON also on a terminal; with --out one JSON document')
    .option('--table', 'a table for people (names, sizes, typical quotes) also elsewhere')
    .addHelpText(
      'after',
      `
Examples:
  $ groundswell group texts.ndjson > groups.ndjson
  $ groundswell group --known groups.ndjson texts.ndjson new-texts.ndjson
  $ groundswell read --json tickets.ndjson | groundswell group --table

  $ groundswell group --partial monday.ndjson --out a; groundswell group --partial tuesday.ndjson --out b
  $ groundswell group --merge a b | groundswell group - --out groups.ndjson --json

What it prints:
  On a terminal a table, else NDJSON, one line a text, in the order of the input: {"id","group","name"}. Both are null where a text goes
  with no other; with --groups every text is in one of the K groups. With --out and --json one document:
  {"out","groups","texts","ungrouped","unreadable"}, of a part {"out","units","texts","unreadable"}.

What it rests on:
  On the set of texts (of each ticket in its newest state) and on the groups that were known before,
  and on nothing else: not on the order of the lines, on how they were divided, nor on --threads. So
  parts can be made anywhere (--partial), merged in any order and as often as you like (--merge, a
  line of each in memory), and grouped once at the end, with the result of having read all at once.
  Who was in a known group stays there: all at once may therefore come out otherwise than day by day.

Exit code: 0 all read; 1 some lines could not be read (they are named on standard error);
  2 wrong usage, a file that cannot be opened, or a thread that ended; nothing is written then.`,
    )
    .action(
      async (
        files: string[],
        { groups = null, known = null, partial, merge, out = null, threads, ...printing }: Options,
      ) => {
        const part = partial === true ? 'make' : merge === true ? 'merge' : null;
        const json = out === null ? asJson(printing) : printing.json === true;
        const options = { groups, known, part, out, json } as const;
        const width = threads ?? Math.min(MOST_THREADS, availableParallelism());
        const parts = width === 1 ? null : partsInThreads(thread, width);
        try {
          process.exitCode = await groupCommand(files, options, engine(parts?.findParts), terminal());
        } finally {
          await parts?.close();
        }
      },
    );
}
