import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts the manifest and the translations beside the built pages, so that `dist/app` is the whole package, unpacked:
 * what the local Zendesk serves is what is zipped. Of the translations only `app`, all that Zendesk reads there: the
 * words of the screens stand in chunks of the pages, and twice they would weigh as much as the board.
 */
export function completeApp(root: string): void {
  const app = join(root, 'dist/app');
  rmSync(join(app, 'translations'), { recursive: true, force: true });
  mkdirSync(join(app, 'translations'), { recursive: true });
  copyFileSync(join(root, 'manifest.json'), join(app, 'manifest.json'));
  for (const file of readdirSync(join(root, 'translations')).filter((name) => name.endsWith('.json'))) {
    const words = JSON.parse(readFileSync(join(root, 'translations', file), 'utf8')) as { app: unknown };
    writeFileSync(join(app, 'translations', file), `${JSON.stringify({ app: words.app }, null, 2)}\n`);
  }
}
