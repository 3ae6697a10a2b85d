import { Hono } from 'hono';
import { isoSeconds } from '../store/Clock.ts';
import { statuses } from '../store/Ticket.ts';
import type { Ticket } from '../store/Ticket.ts';
import type { SqlValue } from '../store/Sql.ts';
import type { User } from '../store/User.ts';
import { answerList, offsetLinks } from './answerList.ts';
import { readPaging } from './paging.ts';
import { idParameter, idsQuery } from './parameters.ts';
import { show } from './show.ts';
import { ticketSideloads } from './ticketSideloads.ts';
import { ticketSorts } from './ticketRoutes.ts';
import { viewSeeds } from './viewSeeds.ts';
import type { ViewCondition, ViewSeed } from './viewSeeds.ts';
import type { Ask, RestEnv, World } from './World.ts';
import { notFound } from './ZendeskError.ts';

const hourMs = 3600 * 1000;
const columns = [
  { id: 'subject', title: 'Subject' },
  { id: 'requester', title: 'Requester' },
  { id: 'created', title: 'Requested' },
  { id: 'updated', title: 'Updated' },
  { id: 'assignee', title: 'Assignee' },
  { id: 'status', title: 'Status' },
];

/** The ticket lists of the workspace. */
export function viewRoutes(world: World): Hono<RestEnv> {
  const routes = new Hono<RestEnv>();
  const { ticket: shown } = show(world);
  const shownView = (view: ViewSeed): object => viewShape(world, view);
  const counted = (c: Ask, view: ViewSeed): object => {
    const value = world.store.tickets.count(...filter(world, view, c.get('user')));
    return {
      url: `${world.origin}/api/v2/views/${view.id}/count`,
      view_id: view.id,
      value,
      pretty: String(value),
      fresh: true,
      active: true,
    };
  };

  for (const path of ['/views', '/views/active', '/views/compact'])
    routes.get(path, (c) =>
      c.json({
        views: viewSeeds.map(shownView),
        count: viewSeeds.length,
        next_page: null,
        previous_page: null,
      }),
    );
  routes.get('/views/count_many', (c) => {
    const asked = idsQuery(c);
    return c.json({
      view_counts: viewSeeds.filter((view) => asked.includes(view.id)).map((view) => counted(c, view)),
    });
  });
  routes.get('/views/:id', (c) => c.json({ view: shownView(view(c)) }));
  routes.get('/views/:id/count', (c) => c.json({ view_count: counted(c, view(c)) }));
  routes.get('/views/:id/tickets', (c) => {
    const [where, values] = filter(world, view(c), c.get('user'));
    return answerList(c, world, {
      key: 'tickets',
      from: world.store.tickets,
      where,
      values,
      sorts: ticketSorts,
      sort: view(c).sortBy === 'updated' ? '-updated_at' : '-created_at',
      show: shown,
      beside: (tickets) => ticketSideloads(c, world, tickets),
    });
  });
  routes.get('/views/:id/execute', (c) => {
    const paging = readPaging(c);
    const page = paging.kind === 'offset' ? paging : { page: 1, perPage: paging.size };
    const [where, values] = filter(world, view(c), c.get('user'));
    const order = `ORDER BY ${view(c).sortBy}_at DESC, id DESC LIMIT ${page.perPage} OFFSET ${(page.page - 1) * page.perPage}`;
    const tickets = world.store.tickets.select(where, values, order);
    return c.json({
      view: shownView(view(c)),
      columns,
      groups: [],
      rows: tickets.map((ticket) => row(ticket, shown(ticket))),
      ...ticketSideloads(c, world, tickets),
      ...offsetLinks(c, world, page, world.store.tickets.count(where, values)),
    });
  });
  return routes;
}

function view(c: Ask): ViewSeed {
  const id = idParameter(c);
  const found = viewSeeds.find((each) => each.id === id);
  if (!found) throw notFound();
  return found;
}

function row(ticket: Ticket, shown: object): object {
  return {
    ticket: shown,
    subject: ticket.subject,
    requester_id: ticket.requester_id,
    created: ticket.created_at,
    updated: ticket.updated_at,
    assignee_id: ticket.assignee_id,
    status: ticket.status,
  };
}

function viewShape(world: World, seed: ViewSeed): object {
  const at = isoSeconds(0);
  return {
    url: `${world.origin}/api/v2/views/${seed.id}`,
    id: seed.id,
    title: seed.title,
    active: true,
    default: false,
    description: seed.title,
    position: viewSeeds.indexOf(seed) + 1,
    conditions: { all: seed.all, any: [] },
    execution: { columns, sort_by: seed.sortBy, sort_order: 'desc', group_by: null },
    created_at: at,
    updated_at: at,
  };
}

/** A view's conditions as the database understands them. */
function filter(world: World, seed: ViewSeed, user: User): [where: string, values: SqlValue[]] {
  const parts = seed.all.map((condition) => translate(condition, user, world));
  return [parts.map(([where]) => where).join(' AND '), parts.flatMap(([, values]) => values)];
}

function translate(
  { field, operator, value }: ViewCondition,
  user: User,
  world: World,
): [string, SqlValue[]] {
  if (field === 'status' && operator === 'less_than') {
    const below = statuses.slice(
      0,
      statuses.findIndex((status) => status === value),
    );
    return [`status IN (${below.map(() => '?').join(', ')})`, [...below]];
  }
  if (field === 'updated_at')
    return ['updated_at >= ?', [isoSeconds(world.clock.ms() - Number(value) * hourMs)]];
  if (field === 'assignee_id')
    return value === '' ? ['assignee_id IS NULL', []] : ['assignee_id = ?', [user.id]];
  return ['status = ?', [value]];
}
