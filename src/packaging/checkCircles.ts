import { posix } from 'node:path';
import { error, type Finding } from './Finding.ts';
import { type AppPackage, textsEnding } from './AppPackage.ts';

/** A file that is needed at once: `import{a}from"./b.js"`, `import"./b.js"`; not `import("./b.js")`. */
const NEEDS = /\b(?:from|import) ?["'](\.[^"'\n]{1,200})["']/g;

/**
 * No scripts need each other in a circle: one of them would run before what it is made of is there, and a part of a page would
 * stay away without a word. Bundlers make such circles where files are put together by hand.
 */
export function checkCircles(pack: AppPackage): Finding[] {
  const needs = new Map(
    textsEnding(pack, '.js').map(([path, code]) => [
      path,
      [...code.matchAll(NEEDS)].map(([, address = '']) => posix.join(posix.dirname(path), address)),
    ]),
  );
  const done = new Set<string>();
  /** The way from a file back to itself, where there is one. */
  const circleFrom = (path: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const next of needs.get(path) ?? []) {
      const circle = circleFrom(next, [...way, path]);
      if (circle !== null) return circle;
    }
    done.add(path);
    return null;
  };
  for (const path of needs.keys()) {
    const circle = circleFrom(path, []);
    if (circle !== null)
      return [
        error(path, `needs itself: ${circle.join(' → ')}`, 'put what they share into a file of its own'),
      ];
  }
  return [];
}
