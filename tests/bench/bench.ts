import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/launchBrowser.ts';
import { calibrate } from './calibrate.ts';
import {
  measureGrouping,
  measureGroupingGrowth,
  measurePipe,
  measureReadingMillion,
  measureReadingSpeedup,
  measureArchiveRollup,
  measureSpark,
} from './measureArchive.ts';
import { measureBoard } from './large/measureBoard.ts';
import { measureMillion } from './large/measureMillion.ts';
import { measureRollup } from './large/measureRollup.ts';
import { measureLongTheme } from './large/measureLongTheme.ts';
import { measureThemeInParts } from './large/measureThemeInParts.ts';
import { measureThemes } from './large/measureThemes.ts';
import { measureSync } from './large/measureSync.ts';
import type { Measure } from './Measure.ts';
import { measureBundles } from './measureBundles.ts';
import { measureEngine } from './measureEngine.ts';
import { measureFleet, measureLargeFleet } from './measureFleet.ts';
import { measurePackage } from './measurePackage.ts';
import { measureHearing, measureReading, measureReadingMemory } from './measureReading.ts';
import { measureShift } from './measureShift.ts';
import { measureSidebar } from './measureSidebar.ts';
import { measureStart } from './measureStart.ts';
import { measureSweep } from './measureSweep.ts';
import { measureWorst } from './measureWorst.ts';
import { printTable } from './printTable.ts';
import type { Row } from './Row.ts';

// `npm run bench`: speed and size against the goals. A missed goal is printed as missed and exits 0.

const options = new Command('npm run bench --')
  .description('Measures speed and size of what is built.')
  .option('--json', 'one JSON document on standard output, and nothing else')
  .option('--only <id...>', 'only these rows; a prefix is enough')
  .option('--all', 'the long ones too')
  .option('--no-build', 'measure dist/ as it is')
  .parse()
  .opts<{ json?: true; only?: string[]; all?: true; build: boolean }>();

const root = join(import.meta.dirname, '../..');
const say = (line: string): void => {
  process.stderr.write(`  ${line}\n`);
};
let launched: Promise<Browser> | null = null;
const browser = (): Promise<Browser> => (launched ??= launchBrowser());

const measures: readonly Measure[] = [
  measureBundles(browser, root),
  measurePackage(root),
  measureEngine(root),
  measureSidebar(browser),
  measureReading(root),
  measureHearing(root),
  measureWorst(),
  measureReadingMemory(root),
  measurePipe(root),
  measureReadingSpeedup(root),
  measureReadingMillion(root),
  measureGrouping(root),
  measureGroupingGrowth(root),
  measureArchiveRollup(root),
  measureSpark(root),
  measureStart(browser, root),
  measureBoard(),
  measureThemes(),
  measureLongTheme(browser, 1_000),
  measureThemeInParts(browser),
  measureSync(),
  measureRollup(),
  measureMillion(),
  measureShift(root),
  measureSweep(root),
  measureFleet(root),
  measureLargeFleet(root),
];
const isWanted = (id: string): boolean => options.only?.some((prefix) => id.startsWith(prefix)) ?? true;
const chosen = measures.filter(
  ({ ids, isLong }) => ids.some(isWanted) && (!isLong || options.all || options.only !== undefined),
);
if (chosen.length === 0) {
  console.error(`Nothing is called so. There are: ${measures.flatMap(({ ids }) => ids).join(', ')}`);
  process.exit(1);
}

if (options.build || !existsSync(join(root, 'dist/app'))) {
  say('building');
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
const calibration = await calibrate(await browser());
const rows: Row[] = [];
const failures: string[] = [];
for (const measure of chosen) {
  try {
    rows.push(...(await measure.run(say)).filter(({ id }) => isWanted(id)));
  } catch (error) {
    failures.push(
      `${measure.ids.filter(isWanted).join(', ')}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
const chromium = await browser();
const [major = '?'] = chromium.version().split('.');
const document = {
  machine: `${cpus().length} cores, Node ${process.versions.node.replace(/\.\d+$/, '')}, Chromium ${major}`,
  calibration,
  commit: commit(),
  rows,
};
await chromium.close();
if (options.json) process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
else printTable(document);
for (const failure of failures) process.stderr.write(`Could not measure ${failure}\n`);
process.exitCode = failures.length > 0 ? 1 : 0;

/** The commit that was measured, with a `+` where files differ from it. */
function commit(): string {
  try {
    const git = (...args: string[]): string =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
    return (
      git('rev-parse', '--short', 'HEAD') +
      (git('status', '--porcelain', '--', 'src', 'translations', 'assets') === '' ? '' : '+')
    );
  } catch {
    return 'unknown';
  }
}
