import { Hono } from 'hono';
import type { Organization } from '../store/Organization.ts';
import type { SqlRow, SqlValue } from '../store/Sql.ts';
import type { Ticket } from '../store/Ticket.ts';
import type { User } from '../store/User.ts';
import { cursorLinks, offsetLinks } from './answerList.ts';
import { decodeCursor, encodeCursor, readPaging } from './paging.ts';
import { invalidSearch, parseQuery } from './parseQuery.ts';
import type { Query } from './parseQuery.ts';
import { searchable, searchConditions } from './searchConditions.ts';
import type { Condition } from './searchConditions.ts';
import { show } from './show.ts';
import type { Ask, RestEnv, World } from './World.ts';
import { badRequest } from './ZendeskError.ts';

const mostResults = 1000;
const cursorLifeMs = 3600 * 1000;
const steering = ['type', 'order_by', 'sort'];
const sorts: { readonly [name: string]: string } = {
  created_at: "doc ->> '$.created_at'",
  created: "doc ->> '$.created_at'",
  updated_at: "doc ->> '$.updated_at'",
  updated: "doc ->> '$.updated_at'",
  priority:
    "CASE doc ->> '$.priority' WHEN 'urgent' THEN 4 WHEN 'high' THEN 3 WHEN 'normal' THEN 2 WHEN 'low' THEN 1 ELSE 0 END",
  status:
    "CASE doc ->> '$.status' WHEN 'new' THEN 0 WHEN 'open' THEN 1 WHEN 'pending' THEN 2 WHEN 'hold' THEN 3 WHEN 'solved' THEN 4 ELSE 5 END",
  ticket_type: "doc ->> '$.type'",
};

/** Search over tickets, people and organizations: by page (1,000 at most), as a count, and as an export. */
export function searchRoutes(world: World): Hono<RestEnv> {
  const routes = new Hono<RestEnv>();
  const index = world.store.search;

  routes.get('/search', (c) => {
    const query = readQuery(c);
    const paging = readPaging(c);
    if (paging.kind === 'cursor')
      throw badRequest('InvalidPaginationParameter', 'search has no cursor pagination; use search/export');
    if (paging.page * paging.perPage > mostResults)
      throw invalidSearch(`Only the first ${mostResults} results are available`);
    const [where, values] = condition(c, world, query);
    const rows = index.rows(
      where,
      values,
      `${order(c, query)} LIMIT ${paging.perPage} OFFSET ${(paging.page - 1) * paging.perPage}`,
    );
    return c.json({
      results: rows.map((row) => result(world, row)),
      facets: null,
      ...sideloads(c, world, rows),
      ...offsetLinks(c, world, paging, index.count(where, values)),
    });
  });
  routes.get('/search/count', (c) => c.json({ count: index.count(...condition(c, world, readQuery(c))) }));
  routes.get('/search/export', (c) => {
    const type = c.req.query('filter[type]');
    if (type === undefined) throw badRequest('InvalidParameter', 'filter[type] is missing');
    if (!Object.hasOwn(searchable, type))
      throw badRequest('InvalidParameter', `filter[type] is not valid: "${type}"`);
    const query = readQuery(c);
    if (query.terms.some((term) => steering.includes(term.key)))
      throw invalidSearch('type, order_by and sort are not allowed in an export');
    const paging = readPaging(c, { cursorOnly: true, max: mostResults });
    if (paging.kind === 'offset' || paging.before !== undefined)
      throw badRequest('InvalidPaginationParameter', 'an export only goes forward');
    const [where, values] =
      searchConditions(query, type, world, c.get('user')) ?? unknownProperty(query, type);
    const kind = `export ${type} ${c.req.query('query') ?? ''}`;
    const [, startedMs = world.clock.ms(), createdAt = '', id = ''] =
      paging.after === undefined ? [] : decodeCursor(paging.after, kind);
    if (world.clock.ms() - Number(startedMs) > cursorLifeMs)
      throw badRequest('InvalidCursor', 'the cursor has expired');
    const rows = index.rows(
      `(${where}) AND (created_at, id) > (?, ?)`,
      [...values, createdAt, id],
      `ORDER BY created_at, id LIMIT ${paging.size + 1}`,
    );
    const more = rows.length > paging.size;
    if (more) rows.pop();
    const last = rows.at(-1);
    const after = last ? encodeCursor([kind, startedMs, created(last), last['id'] ?? '']) : null;
    return c.json({
      results: rows.map((row) => result(world, row)),
      facets: null,
      ...cursorLinks(c, world, { hasMore: more, after, before: null, hasPrevious: false }),
    });
  });
  return routes;
}

function readQuery(c: Ask): Query {
  const text = c.req.query('query');
  if (text === undefined) throw badRequest('InvalidParameter', 'query is missing');
  return parseQuery(text);
}

/** The query as one condition over all types that it can mean. */
function condition(c: Ask, world: World, query: Query): Condition {
  const asked = query.terms.filter((term) => term.key === 'type').map((term) => term.value.toLowerCase());
  const wrong = asked.find((type) => !Object.hasOwn(searchable, type));
  if (wrong !== undefined) throw invalidSearch(`${wrong} is not a type`);
  const types = asked.length > 0 ? asked : Object.keys(searchable);
  const rest = { ...query, terms: query.terms.filter((term) => !steering.includes(term.key)) };
  const parts = types.flatMap((type) => {
    const part = searchConditions(rest, type, world, c.get('user'));
    return part ? [part] : [];
  });
  if (parts.length === 0) return unknownProperty(rest, types.join(', '));
  return [parts.map(([where]) => `(${where})`).join(' OR '), parts.flatMap<SqlValue>(([, values]) => values)];
}

function unknownProperty(query: Query, types: string): never {
  const keys = query.terms.map((term) => term.key).join(', ');
  throw invalidSearch(`${keys} cannot be searched for in ${types}`);
}

function order(c: Ask, query: Query): string {
  const inQuery = (key: string): string | undefined => query.terms.find((term) => term.key === key)?.value;
  const by = c.req.query('sort_by') ?? inQuery('order_by');
  const way = c.req.query('sort_order') ?? inQuery('sort') ?? 'desc';
  if (way !== 'asc' && way !== 'desc') throw invalidSearch(`${way} is neither asc nor desc`);
  // By relevance means here: the newest first.
  const column = sorts[by === undefined || by === 'relevance' ? 'updated_at' : by];
  if (column === undefined) throw invalidSearch(`${by ?? ''} cannot be sorted by`);
  return `ORDER BY ${column} ${way}, id ${way}`;
}

function result(world: World, row: SqlRow): object {
  const { ticket, user, organization } = show(world);
  const doc: unknown = JSON.parse(String(row['doc']));
  const kind = String(row['kind']);
  const shown =
    kind === 'ticket'
      ? ticket(doc as Ticket)
      : kind === 'user'
        ? user(doc as User)
        : organization(doc as Organization);
  return { ...shown, result_type: kind };
}

function created(row: SqlRow): string {
  return (JSON.parse(String(row['doc'])) as { created_at: string }).created_at;
}

function sideloads(c: Ask, world: World, rows: readonly SqlRow[]): object {
  if (c.req.query('include') !== 'tickets(users)') return {};
  const tickets = rows
    .filter((row) => row['kind'] === 'ticket')
    .map((row) => JSON.parse(String(row['doc'])) as Ticket);
  const ids = [
    ...new Set(tickets.flatMap((t) => [t.requester_id, t.submitter_id, t.assignee_id ?? []].flat())),
  ];
  return { users: world.store.users.many(ids).map(show(world).user) };
}
