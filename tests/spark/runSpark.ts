import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inboxLines } from '../bench/inboxLines.ts';
import { GROUNDSWELL, runProgram } from '../pipe/runProgram.ts';
import { installSpark } from './installSpark.ts';
import { startCluster } from './startCluster.ts';

/** What the cluster came to, against a single process. */
export interface SparkRun {
  readonly isEqual: boolean;
  readonly isEqualAfterKill: boolean;
  readonly areTablesEqual: boolean;
  readonly groups: number;
}

const PARTITIONS = 8;

/**
 * Reads, groups and counts an export by a single process, by a Spark cluster with two workers, and by one of which a
 * worker is killed as soon as the first part is written, and holds the three against one another.
 */
export async function runSpark(
  root: string,
  tickets: number,
  say: (line: string) => void,
): Promise<SparkRun> {
  const spark = installSpark(join(root, 'node_modules/.cache/groundswell-spark'), say);
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-spark-'));
  const at = (...names: string[]): string => join(folder, ...names);
  try {
    writeFileSync(at('export.ndjson'), [...inboxLines(root, tickets)].join('\n'));
    say('reading in a single process');
    await runProgram(['read', '--json', at('export.ndjson')], { to: at('read.ndjson') });
    await runProgram(['group', '--json', at('read.ndjson')], { to: at('groups.ndjson') });
    const single = sorted(at('groups.ndjson'));
    const counted = await rollupOf(at('read.ndjson'), at('single-tables'), at('groups.ndjson'));
    say('starting a master and two workers');
    const cluster = await startCluster(spark, folder);
    const job = async (name: string, isKilled: boolean): Promise<void> => {
      mkdirSync(at(name, 'parts'), { recursive: true });
      const args = [
        join(root, 'src/cli/spark/groundswell_job.py'),
        ...['--groundswell', `${process.execPath} ${GROUNDSWELL}`, '--partitions', String(PARTITIONS)],
        at('export.ndjson'),
        at(name),
      ];
      const conf = [
        'spark.driver.host=127.0.0.1',
        'spark.driver.bindAddress=127.0.0.1',
        'spark.ui.enabled=false',
      ];
      const submit = spawn(
        join(spark.home, 'bin/spark-submit'),
        ['--master', cluster.address, ...conf.flatMap((one) => ['--conf', one]), ...args],
        { env: cluster.env, stdio: ['ignore', 'ignore', 'pipe'] },
      );
      let told = '';
      submit.stderr.on('data', (piece: Buffer) => (told = (told + piece.toString()).slice(-4_000)));
      const ended = once(submit, 'close') as Promise<[number | null]>;
      if (isKilled) {
        const watcher = watch(at(name, 'parts'));
        while (readdirSync(at(name, 'parts')).every((file) => !file.endsWith('.part'))) {
          await Promise.race([once(watcher, 'rename'), once(watcher, 'change'), ended]);
          if (submit.exitCode !== null) break;
        }
        watcher.close();
        cluster.killWorker();
        say('killed a worker');
      }
      const [code] = await ended;
      if (code !== 0 || !existsSync(at(name, 'groups.ndjson')))
        throw new Error(`the job ended with ${code}: ${told}`);
    };
    try {
      say('running the job');
      await job('whole', false);
      say('running the job again, a worker short from its middle on');
      await job('killed', true);
    } finally {
      await cluster.stop();
    }
    return {
      isEqual: sorted(at('whole/groups.ndjson')) === single,
      isEqualAfterKill: sorted(at('killed/groups.ndjson')) === single,
      areTablesEqual:
        (await rollupOf(at('killed/read'), at('tables'), at('killed/groups.ndjson'))) === counted,
      groups: new Set(single.split('\n').map((line) => (JSON.parse(line) as { group: string | null }).group))
        .size,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the rollup says of lines and their groups, by way of Parquet. */
async function rollupOf(lines: string, tables: string, groups: string): Promise<string> {
  await runProgram(['tables', lines, '--out', tables], {});
  await runProgram(['rollup', tables, '--groups', groups, '--json', '--with-emerging'], {
    to: `${tables}.json`,
  });
  return readFileSync(`${tables}.json`, 'utf8');
}

function sorted(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').sort().join('\n');
}
