import { Hono } from 'hono';
import { groupIdsOf } from '../store/staff.ts';
import type { User } from '../store/User.ts';
import { answerList } from './answerList.ts';
import { idParameter, idsQuery } from './parameters.ts';
import { show } from './show.ts';
import type { RestEnv, World } from './World.ts';
import { badRequest, notFound } from './ZendeskError.ts';

const roles = ['end-user', 'agent', 'admin'];

/** People: who I am, show, list, look up by name or address. */
export function userRoutes(world: World): Hono<RestEnv> {
  const { store } = world;
  const { user: shown, group } = show(world);
  const routes = new Hono<RestEnv>();
  const sorts = { id: 'id', name: 'name', created_at: 'created_at', updated_at: 'updated_at' };
  const existing = (id: number): User => {
    const user = store.users.get(id);
    if (!user) throw notFound();
    return user;
  };

  routes.get('/users', (c) => {
    const asked = c.req.queries('role[]') ?? c.req.queries('role') ?? [];
    const wrong = asked.find((role) => !roles.includes(role));
    if (wrong !== undefined) throw badRequest('InvalidParameter', `role is not valid: "${wrong}"`);
    const where = asked.length === 0 ? '1' : `role IN (${asked.map(() => '?').join(', ')})`;
    return answerList(c, world, {
      key: 'users',
      from: store.users,
      where,
      values: asked,
      sorts,
      sort: 'id',
      show: shown,
    });
  });
  routes.get('/users/me', (c) => c.json({ user: { ...shown(c.get('user')), authenticity_token: 'local' } }));
  routes.get('/users/count', (c) =>
    c.json({ count: { value: store.users.count(), refreshed_at: world.clock.iso() } }),
  );
  routes.get('/users/show_many', (c) => {
    const users = store.users.many(idsQuery(c));
    return c.json({ users: users.map(shown), count: users.length, next_page: null, previous_page: null });
  });
  routes.get('/users/search', (c) => {
    const query = c.req.query('query') ?? c.req.query('external_id');
    if (query === undefined) throw badRequest('InvalidParameter', 'query or external_id is missing');
    const like = `%${query
      .replace(/^(name|email):/, '')
      .replaceAll('"', '')
      .replaceAll('*', '')}%`;
    const where =
      c.req.query('query') === undefined ? "doc ->> '$.external_id' = ?" : '(name LIKE ?1 OR email LIKE ?1)';
    const value = c.req.query('query') === undefined ? query : like;
    return answerList(c, world, {
      key: 'users',
      from: store.users,
      where,
      values: [value],
      sorts,
      sort: 'id',
      show: shown,
    });
  });
  routes.get('/users/autocomplete', (c) => {
    const name = c.req.query('name') ?? '';
    if (name.length < 2) throw badRequest('InvalidParameter', 'name must have at least two characters');
    const onlyStaff = c.req.query('filter') === 'assignable' ? " AND role != 'end-user'" : '';
    const users = store.users.select(
      `(name LIKE ? OR name LIKE ? OR email LIKE ?)${onlyStaff}`,
      [`${name}%`, `% ${name}%`, `${name}%`],
      'ORDER BY name LIMIT 10',
    );
    return c.json({ users: users.map(shown), count: users.length, next_page: null, previous_page: null });
  });
  routes.get('/users/:id', (c) => c.json({ user: shown(existing(idParameter(c))) }));
  routes.get('/users/:id/groups', (c) =>
    c.json({ groups: store.groups.many(groupIdsOf(existing(idParameter(c)))).map(group) }),
  );
  routes.get('/organizations/:id/users', (c) =>
    answerList(c, world, {
      key: 'users',
      from: store.users,
      where: 'organization_id = ?',
      values: [idParameter(c)],
      sorts,
      sort: 'id',
      show: shown,
    }),
  );
  return routes;
}
