import type { Command } from 'commander';
import { ASKS_FROM } from '#language/hearing/wholeOf.ts';
import { hearCommand } from './hearCommand.ts';
import { probability } from './probability.ts';
import { asJson, engine, type Printing, terminal } from './terminal.ts';

/** `groundswell hear`, as the command line offers it. */
export function defineHear(program: Command): void {
  program
    .command('hear')
    .summary('say of each text what it is, and which sentences say so')
    .description(
      'Hears requests, bugs, praise and questions in texts of any product: one line in, one line out.\n\n' +
        'A FILE is NDJSON: {"id","text"} is a customer\'s text of whatever shape (a review, a sentence, a mail),\n' +
        '{"id","comments":[{"author":"customer"|"agent","text"}]} a conversation. "-" or nothing is standard input.',
    )
    .argument('[FILE...]', 'texts to hear', ['-'])
    .option('--json', 'NDJSON also on a terminal')
    .option('--table', 'a table for people also where the output is not a terminal')
    .option('--from <p>', 'leave out sentences less probable than this', probability, ASKS_FROM)
    .addHelpText(
      'after',
      `
Examples:
  $ groundswell hear reviews.ndjson > heard.ndjson
  $ groundswell hear --table reviews.ndjson | less
  $ echo '{"id":1,"text":"Please add a dark mode."}' | groundswell hear

What it prints:
  On a terminal a table, else NDJSON: {"id","kind","probability","language","heard":[{"comment","start",
  "end","text","kind","probability","cue":{"start","end"},"why","what"}]}. "kind" is request, bug, praise,
  question or none; it and "probability" are for the whole text, "heard" has each sentence that was heard
  ("comment" is its index, 0 for a "text"; offsets count UTF-16 units). "what" names what is asked for.

Exit code: 0 all read; 1 some lines could not be read (they are named on standard error and skipped);
  2 wrong usage, or a file that cannot be opened.`,
    )
    .action(async (files: string[], options: Printing & { from: number }) => {
      const json = asJson(options);
      process.exitCode = await hearCommand(files, { json, from: options.from }, engine(), terminal());
    });
}
