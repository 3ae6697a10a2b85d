import { Hono } from 'hono';
import type { CustomObjectField } from '../store/CustomObject.ts';
import { answerList } from './answerList.ts';
import { envelope, readBody } from './body.ts';
import { createField, updateField } from './saveField.ts';
import { objectOf } from './objectRoutes.ts';
import { requireAdmin } from './requireAdmin.ts';
import { show } from './show.ts';
import type { Ask, RestEnv, World } from './World.ts';
import { invalid, notFound } from './ZendeskError.ts';

/** The fields of a custom object. Agents read them, admins change them. */
export function fieldRoutes(world: World): Hono<RestEnv> {
  const { store } = world;
  const { field: shown } = show(world);
  const routes = new Hono<RestEnv>();
  const path = '/custom_objects/:key/fields';

  routes.get(path, (c) => {
    const standard = c.req.query('include_standard_fields') === 'true';
    return answerList(c, world, {
      key: 'custom_object_fields',
      from: store.fields,
      where: `object_key = ?${standard ? '' : " AND key NOT LIKE 'standard::%'"}`,
      values: [objectOf(c, world).key],
      sorts: { position: 'position', id: 'id' },
      sort: 'position',
      show: shown,
    });
  });
  routes.post(path, async (c) => {
    requireAdmin(c);
    const given = envelope(await readBody(c), 'custom_object_field');
    return c.json({ custom_object_field: shown(createField(world, objectOf(c, world), given)) }, 201);
  });
  routes.put(`${path}/reorder`, async (c) => {
    requireAdmin(c);
    const ids = (await readBody(c))['custom_object_field_ids'];
    const object = objectOf(c, world);
    if (!Array.isArray(ids))
      throw invalid('custom_object_field_ids', 'Custom object field ids: must be an array');
    store.sql.transaction(() =>
      ids.forEach((id: unknown, index) => {
        const field = store.fields.get(Number(id));
        if (field?.object_key !== object.key) throw notFound();
        store.fields.put({ ...field, position: index + 2 });
      }),
    );
    return c.json('');
  });
  routes.get(`${path}/:field`, (c) => c.json({ custom_object_field: shown(fieldOf(c, world)) }));
  routes.patch(`${path}/:field`, async (c) => {
    requireAdmin(c);
    const given = envelope(await readBody(c), 'custom_object_field');
    return c.json({ custom_object_field: shown(updateField(world, fieldOf(c, world), given)) });
  });
  routes.delete(`${path}/:field`, (c) => {
    requireAdmin(c);
    const field = fieldOf(c, world);
    if (field.key.startsWith('standard::')) throw invalid('base', 'Standard fields cannot be deleted');
    store.sql.transaction(() => {
      store.sql.run('DELETE FROM lookups WHERE field_id = ?', field.id);
      store.fields.remove(field.id);
    });
    return c.body(null, 204);
  });
  routes.get('/custom_objects/:key/limits/field_limit', (c) =>
    c.json({
      count: store.fields.count("object_key = ? AND key NOT LIKE 'standard::%'", [objectOf(c, world).key]),
      limit: world.plan.fieldsPerObject,
    }),
  );
  return routes;
}

function fieldOf(c: Ask, world: World): CustomObjectField {
  const name = c.req.param('field') ?? '';
  const object = objectOf(c, world);
  const field = /^\d+$/.test(name)
    ? world.store.fields.get(Number(name))
    : world.store.fields.first('object_key = ? AND key = ?', [object.key, name]);
  if (field?.object_key !== object.key) throw notFound();
  return field;
}
