import type { Need } from '#ports/Failure.ts';
import type { Asked } from './failureOf.ts';

const RECORDS = /^\/api\/v2\/(?:incremental\/)?custom_objects\/([a-z0-9_]+)\//;

/** The right that a refused request needed, where it was about records of one object. */
export function neededFor({ method, path }: Asked): Need | null {
  const object = RECORDS.exec(path)?.[1];
  if (object === undefined) return null;
  const isSearch = /\/records\/search(?:\?|$)/.test(path);
  if (method === 'GET' || isSearch) return { object, right: 'view' };
  return { object, right: method === 'DELETE' ? 'delete' : 'write' };
}
