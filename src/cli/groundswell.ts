#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { createLanguage } from '#language/createLanguage.ts';
import { readCommand, type ReadOptions } from './readCommand.ts';

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
    const language = createLanguage({ breathe: () => Promise.resolve() });
    process.exitCode = await readCommand(files, options, language, {
      stdin: process.stdin,
      stdout: process.stdout,
      stderr: process.stderr,
      colours: process.stdout.isTTY && process.env.NO_COLOR === undefined,
    });
  });

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
