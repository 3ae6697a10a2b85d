import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import type { Asked } from './accountInMemory.ts';

let built: Promise<string> | null = null;

/**
 * Runs a simulation as a program of its own. It is bundled first: parts that the client loads later are then there at
 * once, so that no simulated time passes while a file is read.
 */
export async function runFleet(
  root: string,
  ...args: readonly (string | number)[]
): Promise<readonly Asked[]> {
  const program = await (built ??= bundle(root));
  const run = promisify(execFile);
  const running = run(process.execPath, [program, ...args.map(String)], { maxBuffer: 2 ** 30 });
  running.child.stderr?.pipe(process.stderr);
  const { stdout } = await running;
  return JSON.parse(stdout) as readonly Asked[];
}

async function bundle(root: string): Promise<string> {
  const outDir = join(root, 'dist/bench');
  await build({
    ...{ root, configFile: false, logLevel: 'warn', publicDir: false },
    build: {
      ...{ ssr: true, target: 'node20', outDir, emptyOutDir: true, minify: false },
      rollupOptions: {
        input: { fleet: join(root, 'tests/bench/fleet/program.ts') },
        output: { codeSplitting: false, entryFileNames: '[name].mjs' },
      },
    },
  });
  return join(outDir, 'fleet.mjs');
}
