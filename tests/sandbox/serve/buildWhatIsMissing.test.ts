import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildWhatIsMissing } from '#sandbox/serve/buildWhatIsMissing.ts';

const config = `import { join } from 'node:path';
const here = import.meta.dirname;
export default ({ mode }) => mode === 'sandbox'
  ? { root: join(here, 'src/sandbox/pages'), build: { outDir: join(here, 'dist/sandbox'), emptyOutDir: true } }
  : mode === 'gallery'
  ? { root: join(here, 'src/app/gallery'), build: { outDir: join(here, 'dist/gallery'), emptyOutDir: true } }
  : { root: join(here, 'src/app'), build: { outDir: join(here, 'dist/app/assets'), emptyOutDir: true, rollupOptions: { input: join(here, 'src/app/sidebar.html') } } };
`;

function project() {
  const root = mkdtempSync(join(tmpdir(), 'build-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('package.json', '{"type":"module"}');
  write('vite.config.ts', config);
  write('src/app/sidebar.html', '<script type="module" src="./sidebar.ts"></script>');
  write('src/app/sidebar.ts', 'document.title = "first";');
  write('src/sandbox/pages/index.html', '<title>Workspace</title>');
  write('src/app/gallery/index.html', '<title>Gallery</title>');
  const soon = new Date(Date.now() + 60_000);
  return { root, write, newer: (path: string) => utimesSync(join(root, path), soon, soon) };
}

test('builds what is missing or older than its sources, nothing twice, and keeps the old when a build fails', async () => {
  const { root, write, newer } = project();
  const said: string[] = [];
  const run = () => buildWhatIsMissing(root, (line) => said.push(line));
  expect(await run()).toEqual(['app', 'sandbox', 'gallery']);
  expect(readFileSync(join(root, 'dist/sandbox/index.html'), 'utf8')).toMatch('Workspace');
  const built = readFileSync(join(root, 'dist/app/assets/sidebar.html'), 'utf8');
  expect(built).toMatch(/assets\/sidebar-[\w-]+\.js/);
  expect(await run()).toEqual([]);
  newer('src/sandbox/pages/index.html');
  expect(await run()).toEqual(['sandbox']);
  newer('dist/sandbox/index.html');
  write('src/app/sidebar.ts', 'import "./missing.ts";');
  newer('src/app/sidebar.ts');
  expect(await run()).toEqual(['gallery']);
  expect(said.at(-2)).toMatch(/could not be built; what was built before is used/);
  expect(readFileSync(join(root, 'dist/app/assets/sidebar.html'), 'utf8')).toBe(built);
  rmSync(join(root, 'dist/app'), { recursive: true });
  await expect(run()).rejects.toThrow(/missing/);
});
