import { Hono } from 'hono';
import { isObject } from '../store/Json.ts';
import type { Ticket } from '../store/Ticket.ts';
import type { User } from '../store/User.ts';
import { envelope, readBody } from './body.ts';
import { idParameter } from './parameters.ts';
import { requireAdmin } from './requireAdmin.ts';
import { show } from './show.ts';
import { existing } from './ticketRoutes.ts';
import type { RestEnv, World } from './World.ts';
import { badAttribute, invalid, notFound } from './ZendeskError.ts';

const block = '▇';

/**
 * What ends: tickets are deleted, words redacted, users suspended, deleted and merged, organizations merged. Assumed, since no document says it: agents may not delete
 * tickets (it is off at first), redacting changes the ticket, merging does not change when its tickets were changed, and
 * comments keep the author they had, and whoever is suspended is not let in.
 */
export function endingRoutes(world: World): Hono<RestEnv> {
  const { store, clock } = world;
  const { comment: shownComment, user: shownUser } = show(world);
  const routes = new Hono<RestEnv>();

  routes.delete('/tickets/:id', (c) => {
    requireAdmin(c);
    store.deleteTicket(existing(world, idParameter(c)));
    return c.body(null, 204);
  });

  routes.put('/tickets/:id/comments/:comment/redact', async (c) => {
    requireAdmin(c);
    const ticket = existing(world, idParameter(c));
    const comment = store.comments.get(idParameter(c, 'comment'));
    if (comment?.ticket_id !== ticket.id) throw notFound();
    const { text } = await readBody(c);
    if (typeof text !== 'string' || text === '') throw badAttribute('text', 'It must be a text');
    if (ticket.status === 'closed') throw invalid('status', 'Status: closed prevents ticket update');
    if (!comment.plain_body.includes(text) && !comment.html_body.includes(text))
      throw invalid('text', 'Text: was not found in the comment');
    const without = (words: string): string => words.replaceAll(text, block.repeat(text.length));
    const redacted = store.comments.put({
      ...comment,
      body: without(comment.body),
      html_body: without(comment.html_body),
      plain_body: without(comment.plain_body),
    });
    touch(ticket);
    return c.json({ comment: shownComment(redacted) });
  });

  routes.put('/users/:id', async (c) => {
    requireAdmin(c);
    const user = anyUser(idParameter(c));
    const { suspended, ...rest } = envelope(await readBody(c), 'user');
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined) throw badAttribute(unknown, 'It cannot be set here');
    if (typeof suspended !== 'boolean') throw badAttribute('suspended', 'It must be a boolean');
    if (user.id === c.get('user').id) throw invalid('suspended', 'You cannot suspend yourself');
    return c.json({ user: shownUser(store.putUser({ ...user, suspended, updated_at: clock.iso() })) });
  });

  routes.delete('/users/:id', (c) => {
    requireAdmin(c);
    const user = endUser(idParameter(c));
    if (store.tickets.select("requester_id = ? AND status != 'closed'", [user.id]).length > 0)
      throw invalid('base', 'User is the requester of tickets that are not closed');
    const gone = store.putUser({ ...user, active: false, updated_at: clock.iso() });
    return c.json({ user: shownUser(gone) });
  });

  routes.put('/users/:id/merge', async (c) => {
    requireAdmin(c);
    const loser = store.users.get(idParameter(c));
    if (!loser?.active) throw notFound();
    const given = envelope(await readBody(c), 'user');
    const winner = store.users.get(Number(given['id']));
    if (!isObject(given) || !winner?.active || winner.id === loser.id)
      throw invalid('id', 'User: is not somebody to merge into');
    if (loser.role !== 'end-user' || winner.role !== 'end-user')
      throw invalid('role', 'Role: only end users can be merged');
    store.sql.transaction(() => {
      for (const ticket of store.tickets.select('requester_id = ?', [loser.id]))
        store.putTicket({ ...ticket, requester_id: winner.id, organization_id: winner.organization_id });
      store.putUser({ ...loser, active: false, email: null, updated_at: clock.iso() });
    });
    return c.json({ user: shownUser(winner) });
  });
  routes.post('/organizations/:id/merge', async (c) => {
    requireAdmin(c);
    const loser = store.organizations.get(idParameter(c));
    if (!loser) throw notFound();
    const given = envelope(await readBody(c), 'organization_merge');
    const winner = store.organizations.get(Number(given['winner_id']));
    if (!winner || winner.id === loser.id) throw invalid('winner_id', 'Winner: is no other organization');
    const id = `merge-${loser.id}`;
    // What else points at the loser, as records may, goes on pointing there.
    store.sql.transaction(() => {
      for (const user of store.users.select('organization_id = ?', [loser.id]))
        store.putUser({ ...user, organization_id: winner.id });
      for (const ticket of store.tickets.select("doc ->> '$.organization_id' = ?", [loser.id]))
        store.putTicket({ ...ticket, organization_id: winner.id });
      store.organizations.remove(loser.id);
    });
    const url = new URL(`/api/v2/organization_merges/${id}`, c.req.url).href;
    const merge = { id, url, loser_id: loser.id, winner_id: winner.id, status: 'complete' };
    return c.json({ organization_merge: merge });
  });
  return routes;

  function endUser(id: number): User {
    const user = anyUser(id);
    if (user.role !== 'end-user') throw notFound();
    return user;
  }

  function anyUser(id: number): User {
    const user = store.users.get(id);
    if (!user?.active) throw notFound();
    return user;
  }

  function touch(ticket: Ticket): void {
    store.putTicket({ ...ticket, updated_at: clock.iso(), generated_timestamp: clock.seconds() });
  }
}
