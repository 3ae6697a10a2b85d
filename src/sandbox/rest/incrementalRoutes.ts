import { Hono } from 'hono';
import { isoSeconds } from '../store/Clock.ts';
import type { CustomRecord } from '../store/CustomObject.ts';
import type { Documents } from '../store/Documents.ts';
import { link } from './answerList.ts';
import { objectOf } from './objectRoutes.ts';
import { decodeCursor, encodeCursor } from './paging.ts';
import { requireRecords } from './permissions.ts';
import { requireAdmin } from './requireAdmin.ts';
import { show } from './show.ts';
import type { Ask, RestEnv, World } from './World.ts';
import { badRequest, ZendeskError } from './ZendeskError.ts';

/** The newest minute is never exported: it may still change. */
const youngestSeconds = 60;
const mostPerPage = 1000;

type Export<D extends { readonly id: number | string; readonly updated_at: string }> = {
  readonly key: string;
  readonly from: Documents<D>;
  readonly where?: string;
  readonly values?: readonly string[];
  readonly show: (doc: D) => object;
};

/** Incremental exports: of tickets (deleted ones too), people and organizations for admins, of records for all agents. */
export function incrementalRoutes(world: World): Hono<RestEnv> {
  const { store } = world;
  const { ticket, user, organization, record } = show(world);
  const routes = new Hono<RestEnv>();
  const tickets = { key: 'tickets', from: store.exportedTickets, show: ticket };
  const users = { key: 'users', from: store.users, show: user };
  const organizations = { key: 'organizations', from: store.organizations, show: organization };

  routes.use(
    '/incremental/:resource{tickets|users|organizations}/*',
    async (c, next) => (requireAdmin(c), next()),
  );
  routes.get('/incremental/tickets/cursor', (c) => byCursor(c, world, tickets));
  routes.get('/incremental/users/cursor', (c) => byCursor(c, world, users));
  routes.get('/incremental/tickets', (c) => byTime(c, world, tickets));
  routes.get('/incremental/users', (c) => byTime(c, world, users));
  routes.get('/incremental/organizations', (c) => byTime(c, world, organizations));

  routes.get('/incremental/custom_objects/:key/cursor', (c) => {
    const object = objectOf(c, world);
    requireRecords(c, world, object.key, 'read');
    const exclude = c.req.query('filter[exclude_deleted]') === 'true';
    const list = {
      key: 'custom_object_records',
      from: store.records,
      where: `custom_object_key = ?${exclude ? ' AND deleted IS NULL' : ''}`,
      values: [object.key],
      show: (each: CustomRecord) => record(each.deleted ? erased(each) : each),
    };
    const page = readPage(c, world, list, 'cursor');
    return c.json({
      custom_object_records: page.docs.map(list.show),
      meta: { has_more: page.more },
      filter: { exclude_deleted: exclude },
      after_cursor: page.after,
      after_url:
        page.more && page.after !== null
          ? link(c, world, { cursor: page.after, start_time: undefined })
          : null,
      before_cursor: null,
      before_url: null,
    });
  });
  return routes;
}

function byCursor<D extends { readonly id: number | string; readonly updated_at: string }>(
  c: Ask,
  world: World,
  list: Export<D>,
): Response {
  const page = readPage(c, world, list, 'cursor');
  return c.json({
    [list.key]: page.docs.map(list.show),
    after_cursor: page.after,
    after_url: page.after === null ? null : link(c, world, { cursor: page.after, start_time: undefined }),
    before_cursor: null,
    before_url: null,
    end_of_stream: !page.more,
  });
}

/** Time based: pages overlap in their last second, so that callers must drop what they have already. */
function byTime<D extends { readonly id: number | string; readonly updated_at: string }>(
  c: Ask,
  world: World,
  list: Export<D>,
): Response {
  const page = readPage(c, world, list, 'time');
  const end = page.docs.at(-1);
  const endTime = end ? Date.parse(end.updated_at) / 1000 : startTime(c, world);
  return c.json({
    [list.key]: page.docs.map(list.show),
    count: page.docs.length,
    end_time: endTime,
    end_of_stream: !page.more,
    next_page: page.docs.length === 0 ? null : link(c, world, { start_time: String(endTime) }),
  });
}

function readPage<D extends { readonly id: number | string; readonly updated_at: string }>(
  c: Ask,
  world: World,
  list: Export<D>,
  mode: 'cursor' | 'time',
): { docs: D[]; more: boolean; after: string | null } {
  const size = Number(c.req.query('per_page') ?? mostPerPage);
  if (!Number.isInteger(size) || size < 1 || size > mostPerPage)
    throw badRequest('InvalidParameter', `per_page must be a whole number from 1 to ${mostPerPage}`);
  const cursor = mode === 'cursor' ? c.req.query('cursor') : undefined;
  const kind = `incremental ${list.key} ${list.where ?? ''}`;
  const position = cursor === undefined ? undefined : positionOf(cursor, kind);
  const since = position ? '(updated_at, id) > (?, ?)' : 'updated_at >= ?';
  const from = position ?? [isoSeconds(startTime(c, world) * 1000)];
  const docs = list.from.select(
    `(${list.where ?? '1'}) AND ${since} AND updated_at <= ?`,
    [...(list.values ?? []), ...from, isoSeconds(world.clock.ms() - youngestSeconds * 1000)],
    `ORDER BY updated_at, id LIMIT ${size + 1}`,
  );
  const more = docs.length > size;
  if (more) docs.pop();
  const last = docs.at(-1);
  return { docs, more, after: last ? encodeCursor([kind, last.updated_at, last.id]) : (cursor ?? null) };
}

function positionOf(cursor: string, kind: string): (string | number)[] {
  try {
    const [, updatedAt, id] = decodeCursor(cursor, kind);
    return [updatedAt ?? '', id ?? ''];
  } catch {
    throw badRequest('InvalidCursor', 'cursor is invalid or expired');
  }
}

function startTime(c: Ask, world: World): number {
  const text = c.req.query('start_time');
  if (text === undefined || !/^\d+$/.test(text))
    throw badRequest('InvalidParameter', 'start_time is missing or not a number of seconds');
  if (Number(text) > world.clock.seconds() - youngestSeconds)
    throw new ZendeskError(400, {
      errors: [
        { code: 'StartTimeTooRecent', status: '400', title: 'start_time must be more than 60 seconds ago' },
      ],
    });
  return Number(text);
}

function erased(record: CustomRecord): CustomRecord {
  const values = Object.keys(record.custom_object_fields).map((key) => [key, '[DELETED]']);
  return {
    ...record,
    name: '[DELETED]',
    custom_object_fields: Object.fromEntries(values) as CustomRecord['custom_object_fields'],
  };
}
