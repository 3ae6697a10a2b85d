import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

type Built = {
  readonly mode: 'app' | 'sandbox' | 'gallery';
  readonly result: string;
  readonly sources: readonly string[];
  readonly without: readonly string[];
};

const built: readonly Built[] = [
  {
    mode: 'app',
    result: 'dist/app/assets/sidebar.html',
    sources: ['src', 'translations', 'assets', 'package-lock.json', 'vite.config.ts'],
    without: ['src/sandbox', 'src/cli'],
  },
  {
    mode: 'sandbox',
    result: 'dist/sandbox/index.html',
    sources: ['src/sandbox/pages', 'package-lock.json', 'vite.config.ts'],
    without: [],
  },
  {
    mode: 'gallery',
    result: 'dist/gallery/index.html',
    sources: ['src', 'translations', 'package-lock.json', 'vite.config.ts'],
    without: ['src/sandbox', 'src/cli', 'src/zendesk', 'src/storage', 'src/language'],
  },
];

const NAMES = { app: 'the app', sandbox: 'the workspace page', gallery: 'the gallery' } as const;

/** Builds what was never built or is older than its sources. Answers what it built. */
export async function buildWhatIsMissing(root: string, say: (line: string) => void): Promise<string[]> {
  const stale = built.filter(({ result, sources, without }) => {
    const file = join(root, result);
    if (!existsSync(file)) return true;
    const skip = new Set(without.map((folder) => join(root, folder)));
    return Math.max(...sources.map((source) => newest(join(root, source), skip))) > statSync(file).mtimeMs;
  });
  if (stale.length === 0) return [];
  const { build } = await import('vite');
  const made: string[] = [];
  for (const { mode, result } of stale) {
    say(`Building ${NAMES[mode]} …`);
    try {
      await build({ configFile: join(root, 'vite.config.ts'), mode, logLevel: 'error' });
      made.push(mode);
    } catch (error) {
      // Somebody in the middle of a change still wants to look at what there is.
      if (!existsSync(join(root, result))) throw error;
      say('It could not be built; what was built before is used.');
    }
  }
  return made;
}

function newest(path: string, skip: ReadonlySet<string>): number {
  if (skip.has(path) || !existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name), skip)));
}
