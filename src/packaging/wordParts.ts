import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What `…/de.json?board` and `…/de.json?settings` give; `…/de.json?page` gives everything else. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  board: ['board', 'setup'],
  settings: [
    'settings',
    'standing',
    'answer',
    'themeWork',
    'bulk',
    'mine',
    'keys',
    'evidence',
    'asked',
    'trackers',
    'roles',
    'pitches',
    'outcome',
    'rollup',
  ],
};
const PART = /^(.*\/translations\/[\w-]+\.json)\?(page|board|settings)$/;

/** What Zendesk alone reads, in the package's own translations. */
const OF_ZENDESK = 'app';

/**
 * Parts a language's words in three chunks by their families, so that the sidebar does not carry the board's and no page
 * those of pages that few people open. All come from the one file that Zendesk and translators know.
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
      ([family]) => family !== OF_ZENDESK && partOf(family) === part,
    );
    return { code: `export default ${JSON.stringify(Object.fromEntries(families))}`, moduleType: 'js' };
  },
};

function partOf(family: string): string {
  return Object.keys(PARTS).find((part) => PARTS[part]?.includes(family)) ?? 'page';
}
