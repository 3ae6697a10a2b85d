import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts the manifest and the translations beside the built pages, so that `dist/app` is the whole package, unpacked:
 * what the local Zendesk serves is what is zipped.
 */
export function completeApp(root: string): void {
  const app = join(root, 'dist/app');
  rmSync(join(app, 'translations'), { recursive: true, force: true });
  mkdirSync(join(app, 'translations'), { recursive: true });
  copyFileSync(join(root, 'manifest.json'), join(app, 'manifest.json'));
  for (const file of readdirSync(join(root, 'translations')).filter((name) => name.endsWith('.json')))
    copyFileSync(join(root, 'translations', file), join(app, 'translations', file));
}
