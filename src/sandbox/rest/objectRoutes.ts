import { Hono } from 'hono';
import type { CustomObject } from '../store/CustomObject.ts';
import type { JsonObject } from '../store/Json.ts';
import { envelope, readBody } from './body.ts';
import { standardFields } from './standardFields.ts';
import { requireAdmin } from './requireAdmin.ts';
import { show } from './show.ts';
import type { Ask, RestEnv, World } from './World.ts';
import { badAttribute, invalid, notFound } from './ZendeskError.ts';

const texts = ['title', 'title_pluralized', 'description'] as const;
const flags = ['include_in_list_view', 'allows_photos', 'allows_attachments'] as const;

/** Custom objects and the account's limits on them. Only admins create, change and delete objects. */
export function objectRoutes(world: World): Hono<RestEnv> {
  const { store, clock, plan } = world;
  const { object: shown } = show(world);
  const routes = new Hono<RestEnv>();

  routes.get('/custom_objects', (c) => c.json({ custom_objects: store.objects.select('1').map(shown) }));
  routes.get('/custom_objects/limits/object_limit', (c) => {
    requireAdmin(c);
    return c.json({ count: store.objects.count(), limit: plan.objects });
  });
  routes.get('/custom_objects/limits/record_limit', (c) =>
    c.json({ count: store.liveRecords(), limit: plan.records }),
  );
  routes.post('/custom_objects', async (c) => {
    requireAdmin(c);
    const given = envelope(await readBody(c), 'custom_object');
    return c.json({ custom_object: shown(createObject(world, c.get('user').id, given)) }, 201);
  });
  routes.get('/custom_objects/:key', (c) => c.json({ custom_object: shown(objectOf(c, world)) }));
  routes.patch('/custom_objects/:key', async (c) => {
    requireAdmin(c);
    const given = envelope(await readBody(c), 'custom_object');
    const object = objectOf(c, world);
    if ('key' in given && given['key'] !== object.key) throw invalid('key', 'Key: cannot be changed');
    const next = {
      ...object,
      ...settings(given),
      updated_at: clock.iso(),
      updated_by_user_id: String(c.get('user').id),
    };
    return c.json({ custom_object: shown(store.objects.put(next)) });
  });
  routes.delete('/custom_objects/:key', (c) => {
    requireAdmin(c);
    const object = objectOf(c, world);
    store.sql.transaction(() => {
      for (const { id } of store.records.select('custom_object_key = ?', [object.key]))
        store.sql.run('DELETE FROM lookups WHERE record_id = ?', id);
      store.recordEvents.removeWhere('record_id IN (SELECT id FROM records WHERE custom_object_key = ?)', [
        object.key,
      ]);
      store.records.removeWhere('custom_object_key = ?', [object.key]);
      store.fields.removeWhere('object_key = ?', [object.key]);
      store.sql.run('DELETE FROM search_index WHERE kind = ?', `record:${object.key}`);
      store.sql.run('DELETE FROM search_pending WHERE kind = ?', `record:${object.key}`);
      store.objects.remove(object.id);
      store.recordsChanged();
    });
    return c.body(null, 204);
  });
  return routes;
}

/** The object that the path names. */
export function objectOf(c: Ask, world: World): CustomObject {
  const object = world.store.objects.first('key = ?', [c.req.param('key') ?? '']);
  if (!object) throw notFound();
  return object;
}

export function createObject(world: World, userId: number, given: JsonObject): CustomObject {
  const { store, clock, plan } = world;
  const key = given['key'];
  if (typeof key !== 'string' || !/^[a-z][a-z0-9_]{0,79}$/.test(key))
    throw invalid('key', 'Key: may have only lower case letters, digits and _');
  if (store.objects.first('key = ?', [key]))
    throw invalid('key', `Key: ${key} is already taken`, 'DuplicateValue');
  if (store.objects.count() >= plan.objects)
    throw invalid(
      'base',
      `The plan ${plan.name} has at most ${plan.objects} custom objects`,
      'LimitExceeded',
    );
  for (const name of ['title', 'title_pluralized'])
    if (typeof given[name] !== 'string' || given[name].trim() === '')
      throw invalid(name, `${name}: cannot be blank`);
  const at = clock.iso();
  const by = {
    created_by_user_id: String(userId),
    updated_by_user_id: String(userId),
    created_at: at,
    updated_at: at,
  };
  const blank = {
    title: '',
    raw_title: '',
    title_pluralized: '',
    raw_title_pluralized: '',
    description: '',
    raw_description: '',
    include_in_list_view: false,
    allows_photos: false,
    allows_attachments: false,
  };
  return store.sql.transaction(() => {
    const object = store.objects.put({
      id: store.next('object', 8800001),
      key,
      ...blank,
      ...settings(given),
      ...by,
    });
    for (const field of standardFields(world, object)) store.fields.put(field);
    return object;
  });
}

function settings(given: JsonObject): Partial<CustomObject> {
  const known: readonly string[] = [...texts, ...flags, 'key'];
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw badAttribute(unknown, 'It is not an attribute of a custom object that can be set');
  const changes: { [key: string]: string | boolean } = {};
  for (const name of texts) {
    const value = given[name];
    if (value === undefined) continue;
    if (typeof value !== 'string') throw badAttribute(name, `Invalid parameter: ${name} must be a string`);
    changes[name] = value;
    changes[`raw_${name}`] = value;
  }
  for (const name of flags) {
    const value = given[name];
    if (value === undefined) continue;
    if (typeof value !== 'boolean') throw badAttribute(name, `Invalid parameter: ${name} must be a boolean`);
    changes[name] = value;
  }
  return changes;
}
