import { Hono } from 'hono';
import type { CustomRecord } from '../store/CustomObject.ts';
import { answerList } from './answerList.ts';
import { envelope, readBody } from './body.ts';
import { objectOf } from './objectRoutes.ts';
import { textsQuery } from './parameters.ts';
import { requireRecords } from './permissions.ts';
import { requireFullAgent } from './requireFullAgent.ts';
import { RecordWriter } from './RecordWriter.ts';
import { show } from './show.ts';
import type { Ask, RestEnv, World } from './World.ts';
import { badRequest, notFound } from './ZendeskError.ts';

const path = '/custom_objects/:key/records';

/** Records of custom objects, one by one and listed. Light agents only look. */
export function recordRoutes(world: World): Hono<RestEnv> {
  const { store } = world;
  const { record: shown, recordEvent } = show(world);
  const routes = new Hono<RestEnv>();
  const writer = (c: Ask): RecordWriter => {
    const object = objectOf(c, world);
    if (c.req.method === 'GET') requireRecords(c, world, object.key, 'read');
    else requireFullAgent(c);
    return new RecordWriter(world, object, c.get('user').id);
  };
  const answer = (record: CustomRecord): object => ({ custom_object_record: shown(record) });

  routes.get(path, (c) => {
    const { key } = objectOf(c, world);
    requireRecords(c, world, key, 'read');
    const [filter, filterValues] = idFilter(c, key);
    return answerList(c, world, {
      key: 'custom_object_records',
      from: store.records,
      where: `custom_object_key = ? AND deleted IS NULL${filter}`,
      values: [key, ...filterValues],
      sorts: { id: 'id', updated_at: 'updated_at' },
      sort: 'id',
      cursorOnly: true,
      show: shown,
      beside: (records) => ({ count: records.length }),
    });
  });
  routes.post(path, async (c) => {
    const write = writer(c);
    return c.json(answer(write.create(envelope(await readBody(c), 'custom_object_record'))), 201);
  });
  routes.patch(path, async (c) => {
    const write = writer(c);
    const [by, value] = keyQuery(c);
    return c.json(answer(write.upsert(by, value, envelope(await readBody(c), 'custom_object_record'))));
  });
  routes.delete(path, (c) => {
    const write = writer(c);
    const record = write.find(...keyQuery(c));
    if (!record) throw notFound();
    store.sql.transaction(() => write.remove(record));
    return c.body(null, 204);
  });
  routes.get(`${path}/:id`, (c) => c.json(answer(writer(c).get(c.req.param('id')))));
  routes.patch(`${path}/:id`, async (c) => {
    const write = writer(c);
    const given = envelope(await readBody(c), 'custom_object_record');
    return c.json(answer(write.update(write.get(c.req.param('id')), given)));
  });
  routes.delete(`${path}/:id`, (c) => {
    const write = writer(c);
    store.sql.transaction(() => write.remove(write.get(c.req.param('id'))));
    return c.body(null, 204);
  });
  routes.get(`${path}/:id/events`, (c) =>
    answerList(c, world, {
      key: 'events',
      from: store.recordEvents,
      where: 'record_id = ?',
      values: [writer(c).get(c.req.param('id')).id],
      sorts: { created_at: 'seq' },
      sort: '-created_at',
      cursorOnly: true,
      show: recordEvent,
    }),
  );
  return routes;
}

/** `?external_id=` or `?name=`, never both and never none. */
function keyQuery(c: Ask): ['external_id' | 'name', string] {
  const externalId = c.req.query('external_id');
  const name = c.req.query('name');
  if ((externalId === undefined) === (name === undefined))
    throw badRequest('InvalidParameter', 'Give external_id or name, and not both');
  return externalId === undefined ? ['name', name ?? ''] : ['external_id', externalId];
}

/** Found apart from the list: the list's own order would have the database look at every record. */
function idFilter(c: Ask, objectKey: string): [where: string, values: string[]] {
  const filters = (['ids', 'external_ids'] as const).flatMap((name) => {
    if (c.req.query(`filter[${name}]`) === undefined) return [];
    const wanted = textsQuery(c, `filter[${name}]`);
    if (new Set(wanted).size < wanted.length)
      throw badRequest('InvalidParameter', `filter[${name}] must not name one twice`);
    const among = wanted.map(() => '?').join(', ');
    if (name === 'ids') return [{ where: ` AND id IN (${among})`, values: wanted }];
    const found = `SELECT id FROM records WHERE custom_object_key = ? AND external_id IN (${among}) AND deleted IS NULL`;
    return [{ where: ` AND id IN (${found})`, values: [objectKey, ...wanted] }];
  });
  return [filters.map((f) => f.where).join(''), filters.flatMap((f) => f.values)];
}
