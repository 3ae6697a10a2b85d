import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { GenericSchema, InferOutput } from 'valibot';
import { address } from '../rest/address.ts';
import type { Rest } from '../rest/Rest.ts';
import type { PlacePage } from '../wire/groupPage.ts';

/** A hundred pages of a hundred: no account has more groups; a cursor that never ends stops here. */
const MOST_PAGES = 100;

/** All pages of such a list; a page that fails makes the whole list fail, since a part would look like all. */
export async function readPlaces<S extends GenericSchema<unknown, PlacePage>>(
  rest: Pick<Rest, 'read'>,
  path: string,
  schema: S,
  what: string,
  signal: AbortSignal,
): Promise<Result<readonly InferOutput<S>[], Failure>> {
  const pages: InferOutput<S>[] = [];
  let cursor: string | null = null;
  for (let count = 0; count < MOST_PAGES; count++) {
    const paged = address(path, { 'page[size]': 100, 'page[after]': cursor });
    const request = { path: paged, what, missing: 'gone', urgency: 'onScreen' } as const;
    const page: Result<InferOutput<S>, Failure> = await rest.read(request, schema, signal);
    if (!page.ok) return page;
    pages.push(page.value);
    const { meta }: PlacePage = page.value;
    const next: string | null = meta?.after_cursor ?? null;
    if (meta?.has_more !== true || next === null || next === cursor) return ok(pages);
    cursor = next;
  }
  return failed({ kind: 'unreadable', what, path: 'meta.after_cursor' });
}
