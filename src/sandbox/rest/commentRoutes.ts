import { Hono } from 'hono';
import { answerList } from './answerList.ts';
import { idParameter } from './parameters.ts';
import { show } from './show.ts';
import { existing } from './ticketRoutes.ts';
import type { RestEnv, World } from './World.ts';

/** The comments of a ticket. New ones are written by updating the ticket. */
export function commentRoutes(world: World): Hono<RestEnv> {
  const { comment: shown, user } = show(world);
  const routes = new Hono<RestEnv>();
  routes.get('/tickets/:id/comments', (c) => {
    const ticket = existing(world, idParameter(c));
    const withUsers = (c.req.query('include') ?? '').split(',').includes('users');
    return answerList(c, world, {
      key: 'comments',
      from: world.store.comments,
      where: 'ticket_id = ?',
      values: [ticket.id],
      sorts: { created_at: 'created_at' },
      sort: 'created_at',
      show: shown,
      beside: (comments) =>
        withUsers
          ? { users: world.store.users.many([...new Set(comments.map((each) => each.author_id))]).map(user) }
          : {},
    });
  });
  routes.get('/tickets/:id/comments/count', (c) => {
    const ticket = existing(world, idParameter(c));
    const value = world.store.comments.count('ticket_id = ?', [ticket.id]);
    return c.json({ count: { value, refreshed_at: world.clock.iso() } });
  });
  return routes;
}
