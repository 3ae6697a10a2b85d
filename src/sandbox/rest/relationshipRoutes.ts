import { Hono } from 'hono';
import { answerList } from './answerList.ts';
import { lookUp } from './lookUp.ts';
import { requireRecords } from './permissions.ts';
import { show } from './show.ts';
import type { RestEnv, World } from './World.ts';
import { notFound, unsupported } from './ZendeskError.ts';

/** "Which records point here?": by a lookup field, without the search index, hence without its lag. */
export function relationshipRoutes(world: World): Hono<RestEnv> {
  const { store } = world;
  const routes = new Hono<RestEnv>();
  routes.get('/:target{zen:[a-z_:0-9]+}/:id/relationship_fields/:field/:source', (c) => {
    const { target, id, field: fieldId, source } = c.req.param();
    const key = /^zen:custom_object:(.+)$/.exec(source)?.[1];
    if (key === undefined) throw unsupported(`lookup fields of ${source}`);
    requireRecords(c, world, key, 'read');
    const field = /^\d+$/.test(fieldId) ? store.fields.get(Number(fieldId)) : undefined;
    const fits = field?.object_key === key && field.relationship_target_type === target;
    if (!fits || lookUp(world, target, id) === undefined) throw notFound();
    return answerList(c, world, {
      key: 'custom_object_records',
      from: store.records,
      where: 'deleted IS NULL AND id IN (SELECT record_id FROM lookups WHERE field_id = ? AND target = ?)',
      values: [field.id, id],
      sorts: { id: 'id' },
      sort: 'id',
      show: show(world).record,
    });
  });
  return routes;
}
