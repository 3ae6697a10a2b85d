import type { Command } from 'commander';
import { evaluateCommand } from './evaluateCommand.ts';
import { asJson, type Printing, terminal } from './terminal.ts';
import { wholeNumber } from './wholeNumber.ts';

interface Options extends Printing {
  readonly labels: string;
  readonly errors: number;
}

/** `groundswell evaluate`, as the command line offers it. */
export function defineEvaluate(program: Command): void {
  program
    .command('evaluate')
    .summary('say how good it is on your own tickets')
    .description(
      'Holds what the other commands answered against labels of your own.\n\n' +
        'A FILE holds lines that "hear", "match" or "group" printed; they may be mixed. "-" or nothing is standard\n' +
        'input.',
    )
    .argument('[FILE...]', 'answers to measure', ['-'])
    .requiredOption('--labels <file>', 'labels, one a line: {"id","kind"?,"theme"?,"group"?,"text"?}')
    .option('--errors <n>', 'list so many of the worst errors', wholeNumber, 10)
    .option('--json', 'one JSON document also on a terminal')
    .option('--table', 'a table for people also where the output is not a terminal')
    .addHelpText(
      'after',
      `
Examples:
  $ groundswell hear texts.ndjson | groundswell evaluate --labels labels.ndjson --table
  $ groundswell match --themes themes.ndjson texts.ndjson > matched.ndjson
  $ groundswell evaluate --labels labels.ndjson matched.ndjson

A label is what a person says of a text by its id: "kind" (request, bug, praise, question, none),
"theme" (an id of your themes, null for none of them), "group" (any name; texts of one name belong
together). "text" is only shown beside errors. One file may serve all three commands.

What it prints:
  precision, recall and F1 of each kind; how often the labelled theme is first and among the first
  three, and how well "none" tells (area under the curve); B³ and NMI of groups; each with its 95 %
  interval (bootstrap) and the number of labels; what was said with which probability and how often
  it was so; and the worst errors. Below 50 labels of a kind believe the interval, not the number.

Exit code: 0 all read; 1 some lines could not be read (they are named on standard error);
  2 wrong usage, or a file that cannot be opened.`,
    )
    .action(async (files: string[], { labels, errors, ...printing }: Options) => {
      process.exitCode = await evaluateCommand(files, { labels, errors, json: asJson(printing) }, terminal());
    });
}
