import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Spark } from './installSpark.ts';

/** A cluster on this machine: a master and two workers, each a process with a group of its own. */
export interface Cluster {
  readonly address: string;
  readonly env: NodeJS.ProcessEnv;
  /** Ends a worker with everything that it started, without warning. */
  readonly killWorker: () => void;
  readonly stop: () => Promise<void>;
}

const HERE = '127.0.0.1';

/** Starts it, and waits until both workers are there. */
export async function startCluster({ home, python }: Spark, folder: string): Promise<Cluster> {
  const env = {
    ...process.env,
    SPARK_HOME: home,
    SPARK_LOCAL_IP: HERE,
    SPARK_NO_DAEMONIZE: '1',
    SPARK_WORKER_DIR: folder,
    PYSPARK_PYTHON: python,
    PYSPARK_DRIVER_PYTHON: python,
  };
  const started: ChildProcess[] = [];
  const start = (what: string, args: readonly string[]): Readable => {
    const child = spawn(join(home, 'bin/spark-class'), [`org.apache.spark.deploy.${what}`, ...args], {
      env,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    started.push(child);
    return child.stderr;
  };
  const kill = (child: ChildProcess | undefined): void => {
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    process.kill(-child.pid, 'SIGKILL');
  };
  const master = start('master.Master', ['--host', HERE, '--port', '0', '--webui-port', '0']);
  const [address] = await said(master, /spark:\/\/127\.0\.0\.1:\d+/u);
  const worker = ['--host', HERE, '--cores', '1', '--memory', '1g', '--webui-port', '0', address];
  await Promise.all(
    [1, 2].map(() => said(start('worker.Worker', worker), /Successfully registered with master/u)),
  );
  return {
    address,
    env,
    killWorker: () => kill(started.at(-1)),
    stop: async () => {
      const ended = started.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
      const gone = ended.map((child) => once(child, 'close'));
      for (const child of ended) kill(child);
      await Promise.all(gone);
    },
  };
}

/** What a program says that fits; rejects where it ends without. */
function said(stream: Readable, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (piece: Buffer) => {
      text = (text + piece.toString()).slice(-20_000);
      const found = pattern.exec(text);
      if (found !== null) resolve(found);
    });
    stream.on('end', () => reject(new Error(`Spark did not start: ${text.slice(-2_000)}`)));
  });
}
