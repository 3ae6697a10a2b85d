import type { Command } from 'commander';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { linesToParquet } from './database/linesToParquet.ts';
import { terminal } from './terminal.ts';
import { withExitCode } from './withExitCode.ts';

/** `groundswell tables`, as the command line offers it. */
export function defineTables(program: Command): void {
  program
    .command('tables')
    .summary('make Parquet files of what was read')
    .description(
      'Makes Parquet files by month of lines that "read --json" printed, on one machine or on many: of each\n' +
        'ticket its newest state. A FOLDER stands for all .ndjson files in it.',
    )
    .argument('<lines>', 'a file of lines, or a folder of such files')
    .requiredOption('--out <folder>', 'the folder to make')
    .option('--json', 'print one JSON document about it', false)
    .addHelpText(
      'after',
      `
Example:
  $ groundswell tables out/read --out signals     then: groundswell rollup signals

Exit code: 0 made; 2 wrong usage, or a file that cannot be opened or written.`,
    )
    .action(async (lines: string, { out, json }: { readonly out: string; readonly json: boolean }) => {
      const { stdout, stderr } = terminal();
      process.exitCode = await withExitCode(stderr, async () => {
        const isFolder = (await stat(lines)).isDirectory();
        await linesToParquet(isFolder ? join(lines, '*.ndjson') : lines, out);
        if (json) stdout.write(`${JSON.stringify({ out })}\n`);
        return 0;
      });
    });
}
