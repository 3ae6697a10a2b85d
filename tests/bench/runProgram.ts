import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';

/** What a Node program used up, by its own account at its end. */
export interface Used {
  /** Seconds of processor time, all threads together, in user mode and in the kernel. */
  readonly cpuS: number;
  /** The most memory it held at once (resident). */
  readonly peakMB: number;
}

/**
 * Runs a Node program with lines piped in, no faster than it takes them; what it prints goes into the file `to`, if any.
 * Rejects unless it ends with 0.
 */
export async function runProgram(
  args: readonly string[],
  lines: Iterable<string>,
  to?: string,
): Promise<Used> {
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-bench-'));
  const report = join(folder, 'used.json');
  const preload = join(folder, 'report.cjs');
  writeFileSync(
    preload,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(report)}, JSON.stringify(process.resourceUsage())));`,
  );
  try {
    const out = to === undefined ? 'ignore' : openSync(to, 'w');
    const child = spawn(process.execPath, ['--require', preload, ...args], {
      stdio: ['pipe', out, 'pipe'],
    });
    if (typeof out === 'number') closeSync(out);
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
    });
    const { stdin } = child;
    if (stdin === null) throw new Error('no standard input');
    stdin.on('error', () => undefined);
    const ended = once(child, 'close') as Promise<[number | null]>;
    for (const line of lines)
      if (!stdin.write(`${line}\n`)) await Promise.race([once(stdin, 'drain'), ended]);
    stdin.end();
    const [code] = await ended;
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${said}`);
    const usage = JSON.parse(readFileSync(report, 'utf8')) as NodeJS.ResourceUsage;
    return { cpuS: (usage.userCPUTime + usage.systemCPUTime) / 1e6, peakMB: usage.maxRSS / 1000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
