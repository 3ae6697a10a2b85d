import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bCubed } from '#cli/measures/Placed.ts';
import { openDatabase, quoted, rowsOf as rowsBySql } from '#cli/database/openDatabase.ts';
import { banking77 } from '../eval/collections.ts';
import { runPipe } from '../pipe/runPipe.ts';
import { inboxLines } from './inboxLines.ts';
import { mulberry } from './large/mulberry.ts';
import { sentenceBy } from './large/sentenceBy.ts';
import type { Measure } from './Measure.ts';
import { rowOf } from './Row.ts';
import { runProgram } from './runProgram.ts';

/* An archive of any size, by the built command line. Whatever takes minutes is long. */

const RUNS = 3;
const command = (root: string): string => join(root, 'dist/cli/groundswell.js');

async function inFolder<T>(work: (at: (name: string) => string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-archive-'));
  try {
    return await work((name) => join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function write(path: string, lines: Iterable<string>): Promise<void> {
  const out = createWriteStream(path);
  for (const line of lines) if (!out.write(`${line}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'close');
}

/** Seconds on the clock. */
async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/**
 * The same 40,000 tickets on one thread, without a pool, and on two, in turn; start-up and models included, and that every
 * thread compiles the same code for itself: for 2,000 tickets two threads took half as much processor time again as one.
 */
export function measureReadingSpeedup(root: string): Measure {
  return {
    ids: ['read.2cores.speedup'],
    isLong: true,
    run: (say) =>
      inFolder(async (at) => {
        const tickets = 40_000;
        await write(at('export.ndjson'), inboxLines(root, tickets));
        const read = (threads: number): Promise<number> =>
          secondsOf(() =>
            runProgram(
              [command(root), 'read', '--json', '--threads', String(threads), at('export.ndjson')],
              [],
            ),
          );
        const ratios: number[] = [];
        for (let run = 1; run <= RUNS; run++) {
          const [one, two] = [await read(1), await read(2)];
          say(`read ${run}/${RUNS}: ${one.toFixed(1)} s on one thread, ${two.toFixed(1)} s on two`);
          ratios.push(one / two);
        }
        const what = `time of groundswell read on one thread over two, ${tickets} tickets of the inbox`;
        return [rowOf({ id: 'read.2cores.speedup', what, unit: '×', goal: 1.8, better: 'higher' }, ratios)];
      }),
  };
}

/** A million tickets through standard input, on two threads. */
export function measureReadingMillion(root: string): Measure {
  return {
    ids: ['read.1m.peakMB'],
    isLong: true,
    run: async (say) => {
      const tickets = 1_000_000;
      const args = [command(root), 'read', '--json', '--threads', '2', '-'];
      const { cpuS, peakMB } = await runProgram(args, inboxLines(root, tickets));
      say(`read: ${Math.round(tickets / cpuS)} tickets/s of processor time`);
      const what = 'most memory of groundswell read, the inbox repeated to a million tickets, two threads';
      return [rowOf({ id: 'read.1m.peakMB', what, unit: 'MB', goal: 400, better: 'lower' }, [peakMB])];
    },
  };
}

interface Grouped {
  /** On the clock. */
  readonly seconds: number;
  /** Of processor time, all threads together. */
  readonly cpuS: number;
  readonly peakMB: number;
  /** B³ over the labelled texts; a text without a group is one of its own. */
  readonly b3: number;
}

/** Labelled texts (Banking77's train part, on which nothing was learnt) among generated ones, seed 7. */
async function group(root: string, labelled: number, generated: number): Promise<Grouped> {
  return inFolder(async (at) => {
    const random = mulberry(7);
    const data = labelled === 0 ? [] : banking77('train').slice(0, labelled);
    function* lines(): Generator<string> {
      for (const [id, { text }] of data.entries()) yield JSON.stringify({ id, text });
      for (let n = 0; n < generated; n++) yield JSON.stringify({ id: `d${n}`, text: sentenceBy(random) });
    }
    await write(at('texts.ndjson'), lines());
    const args = [command(root), 'group', '--json', at('texts.ndjson')];
    let [cpuS, peakMB] = [0, 0];
    const seconds = await secondsOf(
      async () => ({ cpuS, peakMB } = await runProgram(args, [], at('groups.ndjson'))),
    );
    const of = new Map(
      readFileSync(at('groups.ndjson'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: number | string; group: string | null })
        .map(({ id, group: found }) => [id, found]),
    );
    const placed = data.map(({ label }, id) => ({ truth: label, found: of.get(id) ?? `alone ${id}` }));
    return { seconds, cpuS, peakMB, b3: data.length === 0 ? 0 : bCubed(placed).f1 };
  });
}

/** A hundred thousand texts grouped by the built command, a tenth of them labelled; and the labelled alone. */
export function measureGrouping(root: string): Measure {
  return {
    ids: ['group.100k.s', 'group.100k.peakMB', 'group.100k.b3'],
    isLong: true,
    run: async (say) => {
      const alone = await group(root, 10_000, 0);
      say(`grouped 10,000 in ${alone.seconds.toFixed(1)} s, B³ ${alone.b3.toFixed(3)}`);
      const among = await group(root, 10_000, 90_000);
      say(
        `grouped 100,000 in ${among.seconds.toFixed(1)} s (${among.cpuS.toFixed(1)} s of processor time), B³ ${among.b3.toFixed(3)}`,
      );
      const what = '10,000 texts of Banking77 among 90,000 generated ones';
      const against = `the 10,000 alone: ${alone.b3.toFixed(3)}`;
      return [
        rowOf({ id: 'group.100k.s', what, unit: 's', goal: 60, better: 'lower' }, [among.seconds]),
        rowOf({ id: 'group.100k.peakMB', what, unit: 'MB', goal: 1500, better: 'lower' }, [among.peakMB]),
        rowOf(
          { id: 'group.100k.b3', what: `B³ lost, ${what}`, unit: '', goal: 0.02, better: 'lower', against },
          [alone.b3 - among.b3],
        ),
      ];
    },
  };
}

/**
 * How processor time grows from 10,000 over 100,000 to a million generated texts: the slope of its logarithm. Not the
 * clock's: threads help the more the more texts there are, which would hide growth. The million takes some ten minutes on
 * two idle cores.
 */
export function measureGroupingGrowth(root: string): Measure {
  return {
    ids: ['group.growth'],
    isLong: true,
    run: async (say) => {
      const points: (readonly [number, number])[] = [];
      for (const size of [10_000, 100_000, 1_000_000]) {
        const { seconds, cpuS, peakMB } = await group(root, 0, size);
        say(
          `grouped ${size} in ${seconds.toFixed(1)} s, ${cpuS.toFixed(1)} s of processor time, ${Math.round(peakMB)} MB`,
        );
        points.push([Math.log(size), Math.log(cpuS)]);
      }
      const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
      const [x, y] = [mean(0), mean(1)];
      const slope =
        points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) /
        points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
      const what = 'exponent of the processor time over 10,000, 100,000 and 1,000,000 generated texts';
      return [rowOf({ id: 'group.growth', what, unit: '', goal: 1.15, better: 'lower' }, [slope])];
    },
  };
}

/**
 * Ten million signals of two years, 3,000 themes and 400,000 people, as Parquet, counted by the built command over
 * twelve weeks; the start of the program included.
 */
export function measureArchiveRollup(root: string): Measure {
  return {
    ids: ['rollup.10m.s'],
    isLong: true,
    run: (say) =>
      inFolder(async (at) => {
        await makeSignals(at, 10_000_000);
        const times: number[] = [];
        for (let run = 1; run <= RUNS; run++) {
          const args = [command(root), 'rollup', at('tables'), '--groups', at('groups.parquet'), '--json'];
          times.push(await secondsOf(() => runProgram(args, [])));
          say(`rollup ${run}/${RUNS}: ${times.at(-1)?.toFixed(1)} s`);
        }
        const what = '10 million signals counted by SQL, twelve weeks against the twelve before';
        return [rowOf({ id: 'rollup.10m.s', what, unit: 's', goal: 5, better: 'lower' }, times)];
      }),
  };
}

/** As `tables` writes them, ids as numbers. */
async function makeSignals(at: (name: string) => string, count: number): Promise<void> {
  const database = await openDatabase();
  const to = (name: string): string => `${quoted(at(name))} (FORMAT parquet, PARTITION_BY (month))`;
  const moment = `TIMESTAMP '2024-01-01' + to_seconds(hash(i) % 63072000)`;
  await rowsBySql(
    database,
    `COPY (SELECT i AS ticket, i || '#0' AS ask, (hash(i + 1) % 400000)::BIGINT AS requester,
       (hash(i + 2) % 20000)::BIGINT AS organization, ${moment} AS "at", strftime("at", '%Y-%m') AS month
     FROM range(${count}) t(i)) TO ${to('signals')}`,
  );
  await rowsBySql(
    database,
    `COPY (SELECT i AS ticket, 'full' AS support, []::VARCHAR[] AS skipped, '2024-01' AS month
     FROM range(1000) t(i)) TO ${to('tickets')}`,
  );
  await rowsBySql(
    database,
    `COPY (SELECT i || '#0' AS id, 'g' || (hash(i + 3) % 3000) AS "group", 'Theme ' || (hash(i + 3) % 3000) AS name
     FROM range(${count}) t(i)) TO ${quoted(at('groups.parquet'))} (FORMAT parquet)`,
  );
  database.closeSync();
  const { mkdirSync, renameSync } = await import('node:fs');
  mkdirSync(at('tables'));
  for (const name of ['signals', 'tickets']) renameSync(at(name), join(at('tables'), name));
}

/** 1 where an export that is read in random parts, one of them killed, comes to what a single process makes of it. */
export function measurePipe(root: string): Measure {
  return {
    ids: ['pipe.equal'],
    run: async () => {
      const { single, parts } = await runPipe(root, 400, 6, 7);
      const what = 'random parts, one killed and run again, merged in a random tree: the same as one process';
      return [
        rowOf({ id: 'pipe.equal', what, unit: '', goal: 1, better: 'higher' }, [Number(parts === single)]),
      ];
    },
  };
}

/** `npm run test:spark`, which needs Java and, once, 450 MB of the Python registry. */
export function measureSpark(root: string): Measure {
  return {
    ids: ['spark.equal'],
    isLong: true,
    run: async () => {
      const args = ['--import', 'tsx', join(root, 'tests/spark/start.ts'), '--json'];
      const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
      let out = '';
      child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
      await once(child, 'close');
      const told = JSON.parse(out) as { rows: readonly { value: number }[]; notMeasured?: string };
      if (told.notMeasured !== undefined) throw new Error(`not measured: ${told.notMeasured}`);
      const what = 'a Spark cluster with two workers, one of them killed: the same as one process';
      const values = told.rows.map(({ value }) => value);
      return [rowOf({ id: 'spark.equal', what, unit: '', goal: 1, better: 'higher' }, values)];
    },
  };
}
