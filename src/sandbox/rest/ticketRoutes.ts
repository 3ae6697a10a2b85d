import { Hono } from 'hono';
import { isObject } from '../store/Json.ts';
import type { JsonObject } from '../store/Json.ts';
import type { Ticket } from '../store/Ticket.ts';
import { answerList } from './answerList.ts';
import { envelope, readBody } from './body.ts';
import { changeTicket } from './changeTicket.ts';
import { createTicket } from './createTicket.ts';
import { idParameter, idsQuery } from './parameters.ts';
import { requireFullAgent } from './requireFullAgent.ts';
import { show } from './show.ts';
import { ticketSideloads } from './ticketSideloads.ts';
import type { Ask, RestEnv, World } from './World.ts';
import { badAttribute, badRequest, notFound } from './ZendeskError.ts';

export const ticketSorts = {
  id: 'id',
  created_at: 'created_at',
  updated_at: 'updated_at',
  status: 'status',
  assignee: 'assignee_id',
  requester: 'requester_id',
};

/** Tickets: list, show, create, update one or many. */
export function ticketRoutes(world: World): Hono<RestEnv> {
  const { store } = world;
  const { ticket: shown, job } = show(world);
  const routes = new Hono<RestEnv>();
  world.jobs.does('update_tickets', (work) => work.items.map((item) => updateOne(world, item, work.user_id)));

  routes.get('/tickets', (c) => {
    const externalId = c.req.query('external_id');
    return answerList(c, world, {
      key: 'tickets',
      from: store.tickets,
      ...(externalId === undefined ? {} : { where: 'external_id = ?', values: [externalId] }),
      sorts: ticketSorts,
      sort: 'id',
      show: shown,
      beside: (tickets) => ticketSideloads(c, world, tickets),
    });
  });
  for (const [path, column] of [
    ['/organizations/:id/tickets', 'organization_id'],
    ['/users/:id/tickets/requested', 'requester_id'],
    ['/users/:id/tickets/assigned', 'assignee_id'],
  ] as const)
    routes.get(path, (c) =>
      answerList(c, world, {
        key: 'tickets',
        from: store.tickets,
        where: `${column} = ?`,
        values: [idParameter(c)],
        sorts: ticketSorts,
        sort: 'id',
        show: shown,
        beside: (tickets) => ticketSideloads(c, world, tickets),
      }),
    );
  routes.get('/tickets/count', (c) =>
    c.json({ count: { value: store.tickets.count(), refreshed_at: world.clock.iso() } }),
  );
  routes.get('/tickets/show_many', (c) => {
    const tickets = store.tickets.many(idsQuery(c));
    return c.json({
      tickets: tickets.map(shown),
      count: tickets.length,
      next_page: null,
      previous_page: null,
      ...ticketSideloads(c, world, tickets),
    });
  });
  routes.put('/tickets/update_many', async (c) => {
    requireFullAgent(c);
    const items = manyItems(c, await readBody(c));
    const queued = world.jobs.add({
      jobType: 'update_tickets',
      action: 'update',
      target: 'tickets',
      items,
      userId: c.get('user').id,
    });
    return c.json({ job_status: job(queued) });
  });
  routes.get('/tickets/:id', (c) => {
    const ticket = existing(world, idParameter(c));
    return c.json({ ticket: shown(ticket), ...ticketSideloads(c, world, [ticket]) });
  });
  routes.post('/tickets', async (c) => {
    const given = envelope(await readBody(c), 'ticket');
    const ticket = store.sql.transaction(() => createTicket(world, c.get('user'), given));
    return c.json({ ticket: shown(ticket) }, 201);
  });
  routes.put('/tickets/:id', async (c) => {
    const given = envelope(await readBody(c), 'ticket');
    const before = existing(world, idParameter(c));
    const { ticket, changes } = store.sql.transaction(() =>
      changeTicket(world, c.get('user'), before, given),
    );
    const audit = store.next('audit', 600001);
    const events = changes.map((change, index) => ({
      id: audit * 100 + index,
      type: 'Change',
      field_name: change.field,
      ...(change.value === null ? {} : { value: change.value }),
    }));
    return c.json({
      ticket: shown(ticket),
      audit: {
        id: audit,
        ticket_id: ticket.id,
        created_at: ticket.updated_at,
        author_id: c.get('user').id,
        metadata: {},
        events,
      },
    });
  });
  return routes;
}

export function existing(world: World, id: number): Ticket {
  const ticket = world.store.tickets.get(id);
  if (!ticket) throw notFound();
  return ticket;
}

/** One item per ticket: from `?ids=` with one change for all, or from a list of changes with ids. */
function manyItems(c: Ask, body: JsonObject): JsonObject[] {
  const list = body['tickets'];
  if (Array.isArray(list)) {
    if (c.req.query('ids') !== undefined)
      throw badRequest('InvalidParameter', 'ids goes with ticket, not with tickets');
    if (list.length === 0 || list.length > 100)
      throw badRequest('TooManyTickets', 'tickets takes 1 to 100 tickets');
    return list.map((item: unknown) => {
      if (!isObject(item) || typeof item['id'] !== 'number')
        throw badAttribute('tickets', 'Every ticket must be an object with an id');
      return item;
    });
  }
  const change = envelope(body, 'ticket');
  return idsQuery(c).map((id) => ({ ...change, id }));
}

function updateOne(
  world: World,
  item: JsonObject | string,
  userId: number,
): { [key: string]: string | number | boolean } {
  const id = typeof item === 'string' ? NaN : Number(item['id']);
  const user = world.store.users.get(userId);
  const ticket = world.store.tickets.get(id);
  const failed = { id, action: 'update', success: false };
  if (!user || !ticket || typeof item === 'string')
    return { ...failed, error: 'TicketNotFound', details: 'Not found' };
  try {
    changeTicket(world, user, ticket, item, { many: true });
    return { id, action: 'update', success: true, status: 'Updated' };
  } catch (error) {
    if (error instanceof Error && error.name !== 'TypeError')
      return { ...failed, error: 'TicketUpdateFailed', details: error.message };
    throw error;
  }
}
