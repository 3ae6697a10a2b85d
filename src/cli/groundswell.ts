#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { ASKS_FROM } from '#language/hearing/wholeOf.ts';
import { defineEvaluate } from './defineEvaluate.ts';
import { defineGroup } from './defineGroup.ts';
import { defineMatch } from './defineMatch.ts';
import { defineRead } from './defineRead.ts';
import { defineRollup } from './defineRollup.ts';
import { defineSweep } from './defineSweep.ts';
import { defineTables } from './defineTables.ts';
import { hearCommand } from './hearCommand.ts';
import { probability } from './probability.ts';
import { asJson, engine, type Printing, terminal } from './terminal.ts';

/* The command line's start: reads arguments, puts the engine and the terminal together, sets the exit code. */

const program = new Command('groundswell')
  .description('Finds product feedback in support conversations. Nothing leaves this machine.')
  .exitOverride();

const ENTRY = import.meta.url;
defineRead(program, new URL(ENTRY.endsWith('.ts') ? './readTickets.ts' : './readTickets.js', ENTRY));

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

defineMatch(program);
defineGroup(program);
defineTables(program);
defineRollup(program);
defineSweep(program);
defineEvaluate(program);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader went away (`| head`): nothing is left to say.
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`groundswell: standard output takes no more (${error.message})\n`);
  process.exit(2);
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
