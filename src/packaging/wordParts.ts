import { readdirSync, readFileSync } from 'node:fs';
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
    'customer',
    'launch',
    'digest',
    'garden',
  ],
};
const PART = /^(.*\/translations\/)([\w-]+\.json)\?(page|board|settings)(-keys)?$/;

/** What Zendesk alone reads, in the package's own translations. */
const OF_ZENDESK = 'app';

interface Table {
  readonly [key: string]: string | Table;
}

interface Shape {
  readonly [key: string]: 0 | Shape;
}

/**
 * Parts a language's words in three chunks by their families, so that the sidebar does not carry the board's and no page
 * those of pages that few people open. All come from the one file that Zendesk and translators know. Keys, which are nearly
 * the same in each language (plurals differ), stand once beside the texts of all (a fifth of what words weigh), but for the words of every page: these
 * are on the way to the first picture, and a chunk more would weigh more than one language's keys.
 */
export const wordParts: Plugin = {
  name: 'groundswell:word-parts',
  enforce: 'pre',
  load(id) {
    const [, folder = '', file, part = '', isKeys] = PART.exec(id) ?? [];
    if (file === undefined) return null;
    this.addWatchFile(folder + file);
    const words = wordsOf(folder + file, part);
    if (isKeys !== undefined) return { code: keysCode(allKeys(folder, part)), moduleType: 'js' };
    if (part === 'page') return { code: `export default ${JSON.stringify(words)}`, moduleType: 'js' };
    const texts = JSON.stringify(textsIn(allKeys(folder, part), words));
    const code = `import fill from './en.json?${part}-keys';export default fill(${texts})`;
    return { code, moduleType: 'js' };
  },
};

/** A module that makes a table of texts that come in the order of these keys, 0 where a language has none. */
function keysCode(shape: Shape): string {
  const fill = 'const r={};for(const k in s){const v=s[k]?f(s[k],t):t[n++];if(v!==0)r[k]=v}return r';
  return `let n;const f=(s,t)=>{${fill}};export default t=>{n=0;return f(${JSON.stringify(shape)},t)}`;
}

function textsIn(shape: Shape, words: Table | undefined): readonly (string | 0)[] {
  return Object.entries(shape).flatMap(([key, below]) => {
    const text = words?.[key];
    if (below !== 0) return textsIn(below, typeof text === 'object' ? text : undefined);
    return typeof text === 'string' ? [text] : [0];
  });
}

/** The keys of all languages, in one order. */
function allKeys(folder: string, part: string): Shape {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.toSorted().reduce<Shape>((keys, name) => joined(keys, wordsOf(folder + name, part)), {});
}

function joined(shape: Shape, words: Table): Shape {
  const own = Object.entries(words).map(([key, text]) => {
    const known = shape[key];
    const below = typeof known === 'object' ? known : {};
    return [key, typeof text === 'string' ? (known ?? 0) : joined(below, text)] as const;
  });
  return { ...shape, ...Object.fromEntries(own) };
}

function wordsOf(file: string, part: string): Table {
  const table = JSON.parse(readFileSync(file, 'utf8')) as Table;
  const families = Object.entries(table).filter(
    ([family]) => family !== OF_ZENDESK && partOf(family) === part,
  );
  return Object.fromEntries(families);
}

function partOf(family: string): string {
  return Object.keys(PARTS).find((part) => PARTS[part]?.includes(family)) ?? 'page';
}
