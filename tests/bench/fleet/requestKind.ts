import type { Asked } from './accountInMemory.ts';

/** What a request is about, for people: its method, and its path without ids and values. */
export function requestKind({ method, path }: Pick<Asked, 'method' | 'path'>): string {
  const [place = '', query = ''] = decodeURIComponent(path).split('?');
  const keys = [...new URLSearchParams(query)].flatMap(([key, value]) => {
    if (key === 'page[size]') return [];
    return [key === 'sort' ? value : key];
  });
  const about = place
    .replace(/^.*\/(?:custom_objects|v2)\//, '')
    .replace('groundswell_', '')
    .replace(/\/[0-9][0-9A-Z]{2,}/g, '/…');
  return [method, about, ...keys].join(' ');
}

/** Whether a request counts against the few exports that the whole account may ask for. */
export function isExport({ path }: Pick<Asked, 'path'>): boolean {
  return path.startsWith('/api/v2/incremental/');
}

/** Requests by what they are about, most first. */
export function byKind(asked: readonly Asked[]): readonly (readonly [kind: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const one of asked) counts.set(requestKind(one), (counts.get(requestKind(one)) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}
