import type { Documents } from '../store/Documents.ts';
import type { SqlValue } from '../store/Sql.ts';
import { decodeCursor, encodeCursor, readPaging, wrongPaging } from './paging.ts';
import type { Paging } from './paging.ts';
import type { Ask, World } from './World.ts';

export type List<D extends { readonly id: number | string }> = {
  /** Envelope key of the answer. */
  readonly key: string;
  readonly from: Documents<D>;
  readonly where?: string;
  readonly values?: readonly SqlValue[];
  /** What may be sorted by: the name in the request and the column. */
  readonly sorts: { readonly [name: string]: string };
  /** The sort when none is asked for; `-` first for descending. */
  readonly sort: string;
  readonly cursorOnly?: boolean;
  readonly show: (doc: D) => object;
  /** More keys for the answer, from the page's documents (sideloads). */
  readonly beside?: (docs: readonly D[]) => object;
};

/** Answers one page of a table, by cursor or by offset as the request asks. */
export function answerList<D extends { readonly id: number | string }>(
  c: Ask,
  world: World,
  list: List<D>,
): Response {
  const paging = readPaging(c, list.cursorOnly ? { cursorOnly: true } : {});
  const { column, descending, sort } = sorting(c, list, paging.kind);
  const way = descending ? 'DESC' : 'ASC';
  const where = list.where ?? '1';
  const values = list.values ?? [];
  if (paging.kind === 'offset') {
    const order = `ORDER BY ${column} ${way}, id ${way} LIMIT ${paging.perPage} OFFSET ${(paging.page - 1) * paging.perPage}`;
    const docs = list.from.select(where, values, order);
    const count = list.from.count(where, values);
    return c.json({
      [list.key]: docs.map(list.show),
      ...list.beside?.(docs),
      ...offsetLinks(c, world, paging, count),
    });
  }
  const cursor = paging.after ?? paging.before;
  const backwards = paging.before !== undefined;
  const [, value = null, id = null] = cursor === undefined ? [] : decodeCursor(cursor, `${list.key} ${sort}`);
  const beyond =
    cursor === undefined ? '' : ` AND (${column}, id) ${descending === backwards ? '>' : '<'} (?, ?)`;
  const docs = list.from.select(
    `(${where})${beyond}`,
    cursor === undefined ? values : [...values, value, id],
    `ORDER BY ${column} ${backwards === descending ? 'ASC' : 'DESC'}, id ${backwards === descending ? 'ASC' : 'DESC'} LIMIT ${paging.size + 1}`,
  );
  const more = docs.length > paging.size;
  if (more) docs.pop();
  if (backwards) docs.reverse();
  const mark = (doc: D | undefined): string | null =>
    doc
      ? encodeCursor([
          `${list.key} ${sort}`,
          (doc as D & { [column: string]: SqlValue })[column] ?? null,
          doc.id,
        ])
      : null;
  return c.json({
    [list.key]: docs.map(list.show),
    ...list.beside?.(docs),
    ...cursorLinks(c, world, {
      hasMore: more,
      after: mark(docs.at(-1)),
      before: mark(docs[0]),
      hasPrevious: backwards ? more : paging.after !== undefined,
      backwards,
    }),
  });
}

function sorting<D extends { readonly id: number | string }>(
  c: Ask,
  list: List<D>,
  kind: Paging['kind'],
): { column: string; descending: boolean; sort: string } {
  const order = c.req.query('sort_order');
  if (order !== undefined && order !== 'asc' && order !== 'desc')
    throw wrongPaging(`sort_order is asc or desc, not "${order}"`);
  const asked =
    kind === 'cursor'
      ? c.req.query('sort')
      : (order === 'desc' ? '-' : '') +
        (c.req.query('sort_by') ?? (order === undefined ? '' : list.sort.replace('-', '')));
  const sort = asked === undefined || asked === '' || asked === '-' ? list.sort : asked;
  const column = list.sorts[sort.replace(/^-/, '')];
  if (column === undefined) throw wrongPaging(`sort is not valid: "${sort}"`);
  return { column, descending: sort.startsWith('-'), sort };
}

/** `count`, `next_page` and `previous_page` of offset pagination. */
export function offsetLinks(
  c: Ask,
  world: World,
  paging: { page: number; perPage: number },
  count: number,
): object {
  const to = (page: number): string => link(c, world, { page: String(page) });
  return {
    count,
    next_page: paging.page * paging.perPage < count ? to(paging.page + 1) : null,
    previous_page: paging.page > 1 ? to(paging.page - 1) : null,
  };
}

/** `meta` and `links` of cursor pagination. `after_cursor` is there on the last page too: only `has_more` tells. */
export function cursorLinks(
  c: Ask,
  world: World,
  at: {
    hasMore: boolean;
    after: string | null;
    before: string | null;
    hasPrevious: boolean;
    backwards?: boolean;
  },
): object {
  const next = at.backwards ? at.after !== null : at.hasMore;
  return {
    meta: { has_more: at.hasMore, after_cursor: at.after, before_cursor: at.before },
    links: {
      next:
        next && at.after !== null
          ? link(c, world, { 'page[after]': at.after, 'page[before]': undefined })
          : null,
      prev:
        at.hasPrevious && at.before !== null
          ? link(c, world, { 'page[before]': at.before, 'page[after]': undefined })
          : null,
    },
  };
}

/** The request's own address with some parameters changed. */
export function link(c: Ask, world: World, changes: { readonly [name: string]: string | undefined }): string {
  const url = new URL(c.req.url);
  for (const [name, value] of Object.entries(changes))
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  return `${world.origin}${url.pathname}${url.search}`;
}
