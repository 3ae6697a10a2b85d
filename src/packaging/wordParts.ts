import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What `…/de.json?settings` gives; `…/de.json?page` gives everything else. */
const LATER: readonly string[] = ['settings', 'standing'];
const PART = /^(.*\/translations\/[\w-]+\.json)\?(page|settings)$/;

/**
 * Parts a language's words in two chunks by their families, so that a page does not carry those of pages that few people
 * open. Both come from the one file that Zendesk and translators know.
 */
export const wordParts: Plugin = {
  name: 'groundswell:word-parts',
  enforce: 'pre',
  load(id) {
    const [, file, part] = PART.exec(id) ?? [];
    if (file === undefined) return null;
    this.addWatchFile(file);
    const table = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const families = Object.entries(table).filter(
      ([family]) => LATER.includes(family) === (part === 'settings'),
    );
    return { code: `export default ${JSON.stringify(Object.fromEntries(families))}`, moduleType: 'js' };
  },
};
