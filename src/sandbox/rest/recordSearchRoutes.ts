import { Hono } from 'hono';
import type { CustomRecord } from '../store/CustomObject.ts';
import { searchText } from '../store/searchText.ts';
import type { SqlValue } from '../store/Sql.ts';
import { cursorLinks } from './answerList.ts';
import { readBody } from './body.ts';
import { objectOf } from './objectRoutes.ts';
import { requireRecords } from './permissions.ts';
import { decodeCursor, encodeCursor, readPaging } from './paging.ts';
import { recordFilter } from './recordFilter.ts';
import { show } from './show.ts';
import type { Ask, RestEnv, World } from './World.ts';
import { badRequest } from './ZendeskError.ts';

const mostUnsorted = 10_000;
const path = '/custom_objects/:key/records';

/** Search in the records of an object: by words, by filter, by the beginning of a name. All of it lags. */
export function recordSearchRoutes(world: World): Hono<RestEnv> {
  const routes = new Hono<RestEnv>();
  for (const of of ['search', 'autocomplete', 'count'])
    routes.use(`${path}/${of}`, async (c, next) => {
      requireRecords(c, world, objectOf(c, world).key, 'read');
      await next();
    });
  routes.get(`${path}/search`, (c) => {
    if (c.req.query('query') === undefined) throw badRequest('InvalidParameter', 'query is missing');
    return answer(c, world, []);
  });
  routes.post(`${path}/search`, async (c) => {
    const body = await readBody(c);
    const fields = world.store.fields.select('object_key = ?', [objectOf(c, world).key]);
    return answer(c, world, [recordFilter(body['filter'], fields)]);
  });
  routes.get(`${path}/autocomplete`, (c) => {
    const name = searchText(c.req.query('name') ?? '').trim();
    return answer(c, world, [["' ' || lower(doc ->> '$.name') LIKE ?", [`% ${name}%`]]]);
  });
  routes.get(`${path}/count`, (c) => {
    const value = world.store.search.count('kind = ?', [`record:${objectOf(c, world).key}`]);
    return c.json({ count: { value, refreshed_at: world.clock.iso() } });
  });
  return routes;
}

function answer(
  c: Ask,
  world: World,
  filters: readonly (readonly [string, readonly SqlValue[]])[],
): Response {
  const paging = readPaging(c, { cursorOnly: true });
  if (paging.kind === 'offset') throw badRequest('InvalidPaginationParameter', 'only cursor pagination');
  const words = searchText(c.req.query('query') ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const anyWord = words.map(() => '(text LIKE ?)').join(' OR ');
  const wordValues = words.map((word) => `% ${word}%`);
  const all: (readonly [string, readonly SqlValue[]])[] = [
    ['kind = ?', [`record:${objectOf(c, world).key}`]],
    ...filters,
    ...(words.length > 0 ? [[anyWord, wordValues] as const] : []),
  ];
  const where = all.map(([condition]) => `(${condition})`).join(' AND ');
  const values = all.flatMap(([, each]) => each);
  const sort = readSort(c);
  const kind = `records ${sort ?? ''} ${c.req.query('query') ?? ''}`;
  const from = Number(decode(paging.after ?? paging.before, kind));
  const start = paging.before === undefined ? from : Math.max(0, from - paging.size);
  const total = world.store.search.count(where, values);
  const relevance = words.length > 0 ? `(${words.map(() => '(text LIKE ?)').join(' + ')}) DESC, ` : '';
  const order =
    sort === undefined
      ? `${relevance}id`
      : `doc ->> '$.${sort.replace('-', '')}' ${sort.startsWith('-') ? 'DESC' : 'ASC'}, id`;
  const size = Math.min(paging.size, sort === undefined ? Math.max(0, mostUnsorted - start) : paging.size);
  const rows = world.store.search.rows(
    where,
    [...values, ...(sort === undefined ? wordValues : [])],
    `ORDER BY ${order} LIMIT ${size} OFFSET ${start}`,
  );
  const reachable = sort === undefined ? Math.min(total, mostUnsorted) : total;
  return c.json({
    custom_object_records: rows.map((row) =>
      show(world).record(JSON.parse(String(row['doc'])) as CustomRecord),
    ),
    count: total,
    ...cursorLinks(c, world, {
      hasMore: start + rows.length < reachable,
      after: rows.length === 0 ? null : encodeCursor([kind, start + rows.length]),
      before: rows.length === 0 ? null : encodeCursor([kind, start]),
      hasPrevious: start > 0,
    }),
  });
}

function decode(cursor: string | undefined, kind: string): string | number {
  return cursor === undefined ? 0 : (decodeCursor(cursor, kind)[1] ?? 0);
}

function readSort(c: Ask): string | undefined {
  const sort = c.req.query('sort');
  if (sort !== undefined && !/^-?(name|created_at|updated_at)$/.test(sort))
    throw badRequest('InvalidParameter', `sort is not valid: "${sort}"`);
  return sort;
}
