#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { ASKS_FROM } from '#language/hearing/wholeOf.ts';
import { defineEvaluate } from './defineEvaluate.ts';
import { defineGroup } from './defineGroup.ts';
import { defineMatch } from './defineMatch.ts';
import { hearCommand } from './hearCommand.ts';
import { probability } from './probability.ts';
import { readCommand, type ReadOptions } from './readCommand.ts';
import { asJson, engine, type Printing, terminal } from './terminal.ts';

/* The command line's start: reads arguments, puts the engine and the terminal together, sets the exit code. */

const program = new Command('groundswell')
  .description('Finds product feedback in support conversations. Nothing leaves this machine.')
  .exitOverride();

program
  .command('read')
  .summary('print the feedback found per ticket')
  .description(
    'Hears what customers ask for, report and praise, ticket by ticket.\n\n' +
      'A FILE is a Zendesk ticket export as NDJSON: one ticket a line, with "comments" (body or html_body, author_id,\n' +
      'public, created_at) and "users" (id, name, role). "-" or nothing is standard input.',
  )
  .argument('[FILE...]', 'exports to read', ['-'])
  .option('--json', 'one JSON document a line, one line a ticket, with offsets and probabilities', false)
  .option('--themes', 'the themes that the asks group into, with sizes and typical quotes', false)
  .addHelpText(
    'after',
    `
Examples:
  $ groundswell read tickets.ndjson
  $ groundswell read --themes 2024-*.ndjson
  $ zcat export.ndjson.gz | groundswell read --json - | jq 'select(.asks != [])'

What it prints:
  request, bug or praise, how sure (sure, likely, maybe), a name for the ask, and the customer's
  sentence with the words that gave it away between ‹ and ›. Tickets in which nothing is heard are
  silent. With --json a line is {"ticket","subject","language","support","asks":[{"what","kind",
  "signals":[{"comment","start","end","text","kind","probability","sureness","cue","why","rule"}]}],
  "praise":[…],"skipped":[…]}; "comment" is an index, offsets count UTF-16 units of its text.
  With --json --themes a last line holds {"themes":[{"name","tickets","typical","examples"}],…}.

Exit code: 0 all read; 1 some lines could not be read (they are named on standard error);
  2 wrong usage, or a file that cannot be opened.`,
  )
  .action(async (files: string[], options: ReadOptions) => {
    process.exitCode = await readCommand(files, options, engine(), terminal());
  });

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
defineEvaluate(program);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader went away (`| head`): nothing is left to say.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
