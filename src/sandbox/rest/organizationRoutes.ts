import { Hono } from 'hono';
import { answerList } from './answerList.ts';
import { idParameter, idsQuery } from './parameters.ts';
import { show } from './show.ts';
import type { RestEnv, World } from './World.ts';
import { badRequest, notFound } from './ZendeskError.ts';

/** Customers' organizations. */
export function organizationRoutes(world: World): Hono<RestEnv> {
  const { store } = world;
  const { organization: shown, group } = show(world);
  const routes = new Hono<RestEnv>();
  const sorts = { id: 'id', name: 'name', created_at: 'created_at', updated_at: 'updated_at' };

  routes.get('/organizations', (c) =>
    answerList(c, world, { key: 'organizations', from: store.organizations, sorts, sort: 'id', show: shown }),
  );
  routes.get('/organizations/show_many', (c) => {
    const organizations = store.organizations.many(idsQuery(c));
    return c.json({
      organizations: organizations.map(shown),
      count: organizations.length,
      next_page: null,
      previous_page: null,
    });
  });
  routes.get('/organizations/count', (c) =>
    c.json({ count: { value: store.organizations.count(), refreshed_at: world.clock.iso() } }),
  );
  routes.get('/organizations/autocomplete', (c) => {
    const name = c.req.query('name') ?? '';
    if (name.length < 2) throw badRequest('InvalidParameter', 'name must have at least two characters');
    return answerList(c, world, {
      key: 'organizations',
      from: store.organizations,
      where: 'name LIKE ?',
      values: [`${name}%`],
      sorts,
      sort: 'name',
      show: shown,
    });
  });
  routes.get('/organizations/:id', (c) => {
    const organization = store.organizations.get(idParameter(c));
    if (!organization) throw notFound();
    return c.json({ organization: shown(organization) });
  });

  routes.get('/groups', (c) =>
    answerList(c, world, {
      key: 'groups',
      from: store.groups,
      sorts: { id: 'id', name: 'name' },
      sort: 'id',
      show: group,
    }),
  );
  routes.get('/groups/assignable', (c) =>
    answerList(c, world, {
      key: 'groups',
      from: store.groups,
      sorts: { id: 'id', name: 'name' },
      sort: 'id',
      show: group,
    }),
  );
  routes.get('/groups/:id', (c) => {
    const found = store.groups.get(idParameter(c));
    if (!found) throw notFound();
    return c.json({ group: group(found) });
  });
  return routes;
}
