import type { Command } from 'commander';
import { matchCommand } from './matchCommand.ts';
import { asJson, terminal, type Printing } from './terminal.ts';
import { wholeNumber } from './wholeNumber.ts';

interface Options extends Printing {
  readonly themes: string;
  readonly top?: number | null;
}

/** `groundswell match`, as the command line offers it. */
export function defineMatch(program: Command): void {
  program
    .command('match')
    .summary('rank known themes for each text')
    .description(
      'Says which of your themes a text asks for, and how likely it is that none of them fits.\n\n' +
        'A FILE holds one text a line: {"id","text"}, or what "read --json" and "hear" print. "-" or nothing is\n' +
        'standard input.',
    )
    .argument('[FILE...]', 'texts to match', ['-'])
    .requiredOption('--themes <file>', 'themes, one a line: {"id","name","examples":["…"]}')
    .option('--top <n>', 'only so many themes a text', wholeNumber)
    .option('--json', 'NDJSON also on a terminal')
    .option('--table', 'a table for people also where the output is not a terminal')
    .addHelpText(
      'after',
      `
Examples:
  $ groundswell match --themes themes.ndjson texts.ndjson
  $ groundswell read --json tickets.ndjson | groundswell match --themes themes.ndjson --top 3 -
  $ echo '{"id":1,"text":"export to CSV please"}' | groundswell match --themes themes.ndjson --table

What it prints:
  On a terminal a table, else NDJSON, one line a text: {"id","ranked":[{"theme","score"}],"none"}. All themes, best first. "score" is the
  probability that the text asks for the theme, if it asks for one of them; "none" the probability
  that it asks for none. Both are comparable between texts. A theme works from its name or its first
  example, and gets better with each: five to ten examples, worded differently, are a good number.

Exit code: 0 all read; 1 some lines could not be read (they are named on standard error);
  2 wrong usage, or a file that cannot be opened.`,
    )
    .action(async (files: string[], { themes, top = null, ...printing }: Options) => {
      process.exitCode = await matchCommand(files, { themes, top, json: asJson(printing) }, terminal());
    });
}
