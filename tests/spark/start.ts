import { join } from 'node:path';
import { Command } from 'commander';
import { NotMeasured } from './NotMeasured.ts';
import { runSpark } from './runSpark.ts';

// `npm run test:spark`: the command on a real Spark cluster on this machine equals a single process.

const { json, tickets } = new Command('npm run test:spark --')
  .option('--json', 'one JSON document on standard output, and nothing else')
  .option('--tickets <n>', 'so many', '2000')
  .parse()
  .opts<{ json?: true; tickets: string }>();

const root = join(import.meta.dirname, '../..');
try {
  const run = await runSpark(root, Number(tickets), (line) => process.stderr.write(`  ${line}\n`));
  const isEqual = run.isEqual && run.isEqualAfterKill && run.areTablesEqual;
  const document = { rows: [{ id: 'spark.equal', value: Number(isEqual), goal: 1, holds: isEqual }], ...run };
  if (json) process.stdout.write(`${JSON.stringify(document)}\n`);
  else
    console.log(
      `${run.groups} groups. Equal: ${run.isEqual}; after a worker was killed: ${run.isEqualAfterKill}; ` +
        `rollups equal: ${run.areTablesEqual}.`,
    );
  process.exitCode = isEqual ? 0 : 1;
} catch (error) {
  if (!(error instanceof NotMeasured)) throw error;
  if (json) process.stdout.write(`${JSON.stringify({ rows: [], notMeasured: error.message })}\n`);
  else console.log(`Not measured: ${error.message}.`);
}
