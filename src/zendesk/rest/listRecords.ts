import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Listed } from '#ports/ThemeStore.ts';
import * as v from 'valibot';
import { wirePath } from '../wire/readWire.ts';
import { recordOutline, recordPage } from '../wire/recordWire.ts';
import { address } from './address.ts';
import type { Rest, RestRead } from './Rest.ts';

const PAGE = 100;
/** More pages than any account's records have; a cursor that never ends stops here instead of never. */
const MOST_PAGES = 10_000;

/** Which records to list: a path, and its query without the paging. */
export interface RecordList extends Omit<RestRead, 'path'> {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

/**
 * Reads records page by page, each through the schema. Records that are not as they should be are told by their record id
 * and the field; a page that fails makes the whole list fail, since a part would look like all.
 *
 * @param isPast says of a record's `updated_at` that it and all after it need not be read.
 * @param goOn is asked before each page but the first; where it says no, that is all.
 */
export async function listRecords<S extends v.GenericSchema>(
  rest: Rest,
  { path, query = {}, ...request }: RecordList,
  schema: S,
  signal: AbortSignal,
  isPast: (updatedAt: string) => boolean = () => false,
  goOn: () => boolean = () => true,
): Promise<Result<Listed<v.InferOutput<S>>, Failure>> {
  const items: v.InferOutput<S>[] = [];
  const unreadable: { recordId: string; path: string }[] = [];
  let cursor: string | null = null;
  for (let count = 0; count < MOST_PAGES; count++) {
    const paged: RestRead = {
      ...request,
      path: address(path, { ...query, 'page[size]': PAGE, 'page[after]': cursor }),
    };
    const page: Result<v.InferOutput<typeof recordPage>, Failure> = await rest.read(
      paged,
      recordPage,
      signal,
    );
    if (!page.ok) return page;
    for (const given of page.value.custom_object_records) {
      const outline = v.safeParse(recordOutline, given);
      if (outline.success && isPast(outline.output.updated_at ?? '')) return ok({ items, unreadable });
      const record = v.safeParse(schema, given, { abortEarly: true });
      if (record.success) items.push(record.output);
      else {
        const recordId = outline.success ? String(outline.output.id ?? '') : '';
        unreadable.push({ recordId, path: wirePath(record.issues[0]) });
      }
    }
    const next = page.value.meta?.after_cursor ?? null;
    if (page.value.meta?.has_more !== true || next === null || next === cursor)
      return ok({ items, unreadable });
    cursor = next;
    if (!goOn()) return ok({ items, unreadable });
  }
  return failed({ kind: 'unreadable', what: request.what, path: 'meta.after_cursor' });
}
