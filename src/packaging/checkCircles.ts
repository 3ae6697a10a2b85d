import { error, type Finding } from './Finding.ts';
import type { AppPackage } from './AppPackage.ts';
import { scriptLoads } from './scriptLoads.ts';

/**
 * No scripts need each other in a circle: one of them would run before what it is made of is there, and a part of a page would
 * stay away without a word. Bundlers make such circles where files are put together by hand.
 */
export function checkCircles(pack: AppPackage): Finding[] {
  const loads = scriptLoads(pack);
  const done = new Set<string>();
  /** The way from a file back to itself, where there is one. */
  const circleFrom = (path: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const next of loads.get(path)?.atOnce ?? []) {
      const circle = circleFrom(next, [...way, path]);
      if (circle !== null) return circle;
    }
    done.add(path);
    return null;
  };
  for (const path of loads.keys()) {
    const circle = circleFrom(path, []);
    if (circle !== null)
      return [
        error(
          circle[0] ?? path,
          `needs itself: ${circle.join(' → ')}`,
          'put what they share into a file of its own',
        ),
      ];
  }
  return [];
}
