import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { calibrateNode } from '../bench/calibrate.ts';
import { CLIENT_FAULTS, type ClientFault } from './clientFaults.ts';
import { type Attack, ATTACKS } from './Hostile.ts';
import { printReport } from './printReport.ts';
import { runStorm } from './runStorm.ts';
import { stormRows } from './stormRows.ts';

// `npm run test:storm`: agents, some of them hostile, against a local Zendesk in a storm. Exits 1 where anything that
// somebody was told is kept is lost or doubled, or where agents see different accounts.

/** Of longer storms every 25th request and answer is held against Zendesk's description. */
const CHECKED_WHOLE = 500;

const whole = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A whole number, please.');
  return Number(text);
};

const options = new Command('npm run test:storm --')
  .description('Lets agents work in a storm and looks whether anything was lost.')
  .option('--agents <n>', 'how many', whole, 30)
  .option('--hostile <n>', 'how many of them change, delete and forge', whole, 2)
  .option('--actions <n>', 'how many actions the others take together', whole, 3_000)
  .option('--tickets <n>', 'on how many tickets', whole, 120)
  .option('--seed <n>', 'the same seed is the same storm; printed, so that a run can be repeated', whole)
  .addOption(new Option('--attacks <kind...>', 'what the hostile ones do').choices(ATTACKS).default(ATTACKS))
  .addOption(
    new Option('--fault <kind>', 'a client with a fault, which must be found').choices(CLIENT_FAULTS),
  )
  .option('--json', 'one JSON document on standard output, and nothing else')
  .parse()
  .opts<{
    agents: number;
    hostile: number;
    actions: number;
    tickets: number;
    seed?: number;
    attacks: readonly Attack[];
    json?: true;
    fault?: ClientFault;
  }>();

const seed = options.seed ?? 1 + Math.floor(Math.random() * 1_000_000);
process.stderr.write(`  seed ${seed}\n`);
const report = await runStorm({
  ...options,
  seed,
  checkEvery: options.actions <= CHECKED_WHOLE ? 1 : 25,
  onProgress: (line) => process.stderr.write(`  ${line}\n`),
});
if (options.json === true) {
  const major = process.versions.node.replace(/\.\d+$/, '');
  const head = {
    machine: `${cpus().length} cores, Node ${major}`,
    calibration: { nodeMs: calibrateNode(), chromiumMs: null },
    commit: commit(),
  };
  process.stdout.write(`${JSON.stringify({ ...head, rows: stormRows(report) }, null, 2)}\n`);
} else printReport(report);
process.stderr.write(`  fingerprint ${report.fingerprint}\n`);
const { lost, doubled, diverged, complaints } = report;
for (const line of [...lost, ...doubled, ...diverged, ...complaints].slice(0, 40))
  process.stderr.write(`${line}\n`);
process.exitCode = [lost, doubled, diverged, complaints].some((lines) => lines.length > 0) ? 1 : 0;

function commit(): string {
  try {
    const root = join(import.meta.dirname, '../..');
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
