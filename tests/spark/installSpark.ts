import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NotMeasured } from './NotMeasured.ts';

/** The version that is run; it needs Java 17 or later. */
const PYSPARK = 'pyspark==4.3.0';

/** Where its programs are. */
export interface Spark {
  readonly home: string;
  readonly python: string;
}

/**
 * PySpark from the Python registry, in an environment of its own that later runs find again.
 *
 * @throws NotMeasured where there is no Java, no Python, or the registry does not answer.
 */
export function installSpark(folder: string, say: (line: string) => void): Spark {
  const java = run('java', ['-version']);
  if (java === null) throw new NotMeasured('there is no Java (17 or later) on this machine');
  if (run('python3', ['-m', 'venv', '--help']) === null)
    throw new NotMeasured('there is no Python 3 with venv on this machine');
  const python = join(folder, 'bin/python');
  const home = (): string | null =>
    existsSync(python)
      ? run(python, ['-c', 'import os, pyspark; print(os.path.dirname(pyspark.__file__))'])
      : null;
  const there = home();
  if (there !== null) return { home: there.trim(), python };
  say(`installing ${PYSPARK} into ${folder} (450 MB, once)`);
  run('python3', ['-m', 'venv', folder]);
  const installed = run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', PYSPARK]);
  const found = home();
  if (installed === null || found === null)
    throw new NotMeasured(`the Python registry did not give ${PYSPARK}`);
  return { home: found.trim(), python };
}

function run(command: string, args: readonly string[]): string | null {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}
