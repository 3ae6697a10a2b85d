import { posix } from 'node:path';
import { error, type Finding } from './Finding.ts';
import { type AppPackage, textsEnding } from './AppPackage.ts';
import { scriptLoads } from './scriptLoads.ts';

const SCRIPT = /\bsrc="(\.[^"]*)"/g;

/**
 * What a page loads, at once or later, is no script that another page starts with: that would start the other page in its
 * place. Bundlers come to it where what a later part needs was put into another page's first file.
 */
export function checkStarts(pack: AppPackage): Finding[] {
  const pages = textsEnding(pack, '.html').map(([path, html]) => ({
    path,
    starts: [...html.matchAll(SCRIPT)].map(([, src = '']) => posix.join(posix.dirname(path), src)),
  }));
  const loads = scriptLoads(pack);
  return pages.flatMap(({ path, starts }) => {
    const reached = new Set(starts);
    for (const script of reached) {
      const { atOnce = [], later = [] } = loads.get(script) ?? {};
      for (const next of [...atOnce, ...later]) reached.add(next);
    }
    return pages
      .filter((other) => other.path !== path)
      .flatMap((other) =>
        other.starts
          .filter((script) => reached.has(script) && !starts.includes(script))
          .map((script) =>
            error(
              path,
              `loads ${script}, with which ${other.path} starts`,
              'put what both need into a file of its own',
            ),
          ),
      );
  });
}
