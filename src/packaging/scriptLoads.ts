import { posix } from 'node:path';
import { type AppPackage, textsEnding } from './AppPackage.ts';

/** What each script of a package loads of it, by its path. */
export interface ScriptLoads {
  /** Runs before the script does: `import{a}from"./b.js"`, `import"./b.js"`. */
  readonly atOnce: readonly string[];
  /** Runs when it is asked for: `import("./b.js")`. */
  readonly later: readonly string[];
}

const AT_ONCE = /\b(?:from|import) ?["'](\.[^"'\n]+)["']/g;
const LATER = /\bimport\(["'`](\.[^"'`\n$]+)["'`]/g;

export function scriptLoads(pack: AppPackage): ReadonlyMap<string, ScriptLoads> {
  return new Map(
    textsEnding(pack, '.js').map(([path, code]) => {
      const found = (pattern: RegExp) =>
        [...code.matchAll(pattern)].map(([, address = '']) => posix.join(posix.dirname(path), address));
      return [path, { atOnce: found(AT_ONCE), later: found(LATER) }];
    }),
  );
}
