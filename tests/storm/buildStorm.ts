import { resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Puts the storm and the app's code into one file, and gives its path. What the app loads when it is first needed is then
 * there at once: loading a file takes real time, which would make two runs of one seed differ.
 */
export async function buildStorm(folder = 'storm'): Promise<string> {
  const outDir = resolve(ROOT, 'dist/tests', folder);
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: resolve(import.meta.dirname, 'storm.ts'),
      target: 'node20',
      outDir,
      emptyOutDir: true,
      rollupOptions: { output: { codeSplitting: false, entryFileNames: 'storm.js' } },
    },
  });
  return resolve(outDir, 'storm.js');
}
