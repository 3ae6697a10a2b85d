import { Hono } from 'hono';
import { isObject } from '../store/Json.ts';
import type { JsonObject } from '../store/Json.ts';
import type { Job, JobResult } from '../store/Job.ts';
import { envelope, readBody } from './body.ts';
import { objectOf } from './objectRoutes.ts';
import { requireFullAgent } from './requireFullAgent.ts';
import { RecordWriter } from './RecordWriter.ts';
import { show } from './show.ts';
import type { RestEnv, World } from './World.ts';
import { badAttribute, notFound, ZendeskError } from './ZendeskError.ts';

const mostItems = 100;
const actions = [
  'create',
  'update',
  'delete',
  'delete_by_external_id',
  'create_or_update_by_external_id',
  'create_or_update_by_name',
];

/** Bulk jobs on the records of an object: up to 100 items, each with a result of its own. */
export function recordJobRoutes(world: World): Hono<RestEnv> {
  const { job: shown } = show(world);
  const routes = new Hono<RestEnv>();
  world.jobs.does('records', (job) => work(world, job));

  routes.post('/custom_objects/:key/jobs', async (c) => {
    requireFullAgent(c);
    const object = objectOf(c, world);
    const { action, items } = envelope(await readBody(c), 'job');
    if (typeof action !== 'string' || !actions.includes(action))
      throw badAttribute('action', `It must be one of ${actions.join(', ')}`);
    if (!Array.isArray(items) || items.length === 0 || items.length > mostItems)
      throw badAttribute('items', `It must be an array of 1 to ${mostItems} items`);
    const texts = action.startsWith('delete');
    if (items.some((item: unknown) => (texts ? typeof item !== 'string' : !isObject(item))))
      throw badAttribute('items', texts ? 'Every item must be a string' : 'Every item must be an object');
    const queued = world.jobs.add({
      jobType: 'records',
      action,
      target: object.key,
      items: items as (JsonObject | string)[],
      userId: c.get('user').id,
    });
    return c.json({ job_status: shown(queued) }, 201);
  });
  return routes;
}

function work(world: World, job: Job): JobResult[] {
  const object = world.store.objects.first('key = ?', [job.target]);
  return job.items.map((item, index) => {
    try {
      if (!object) throw notFound();
      const id = workItem(new RecordWriter(world, object, job.user_id), job.action, item);
      return { id, index, action: job.action, success: true };
    } catch (error) {
      if (!(error instanceof ZendeskError)) throw error;
      const name =
        'error' in error.body && typeof error.body.error === 'string' ? error.body.error : 'InvalidAttribute';
      return {
        id: typeof item === 'string' ? item : String(item['id'] ?? ''),
        index,
        action: job.action,
        success: false,
        error: name,
        details: error.message,
      };
    }
  });
}

function workItem(writer: RecordWriter, action: string, item: JsonObject | string): string {
  if (typeof item === 'string') {
    const record = action === 'delete' ? writer.get(item) : writer.find('external_id', item);
    if (!record) throw notFound();
    writer.remove(record);
    return record.id;
  }
  if (action === 'create') return writer.create(item).id;
  if (action === 'update') {
    const { id, ...change } = item;
    return writer.update(writer.get(String(id)), change).id;
  }
  const by = action === 'create_or_update_by_name' ? 'name' : 'external_id';
  const key = item[by];
  if (typeof key !== 'string') throw badAttribute(by, `Every item needs a ${by}`);
  return writer.upsert(by, key, item).id;
}
