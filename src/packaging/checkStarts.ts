import { posix } from 'node:path';
import { error, type Finding } from './Finding.ts';
import { type AppPackage, textsEnding } from './AppPackage.ts';

const LOADS = /\b(?:from|import) ?\(?["'`](\.[^"'`\n$]{1,200})["'`]/g;
const SCRIPT = /<script\b[^>]{0,300}?\bsrc="(\.[^"]{1,200})"/g;

/**
 * What a page loads, at once or later, is no script that another page starts with: that would start the other page in its
 * place. Bundlers come to it where what a later part needs was put into another page's first file.
 */
export function checkStarts(pack: AppPackage): Finding[] {
  const at = (path: string, address: string) => posix.join(posix.dirname(path), address);
  const pages = textsEnding(pack, '.html').map(([path, html]) => ({
    path,
    starts: [...html.matchAll(SCRIPT)].map(([, src = '']) => at(path, src)),
  }));
  const loads = new Map(
    textsEnding(pack, '.js').map(([path, code]) => [
      path,
      [...code.matchAll(LOADS)].map(([, address = '']) => at(path, address)),
    ]),
  );
  return pages.flatMap(({ path, starts }) => {
    const reached = new Set(starts);
    for (const script of reached) for (const next of loads.get(script) ?? []) reached.add(next);
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
