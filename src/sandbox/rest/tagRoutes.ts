import { Hono } from 'hono';
import type { JsonObject } from '../store/Json.ts';
import type { Ticket } from '../store/Ticket.ts';
import { offsetLinks } from './answerList.ts';
import { readBody } from './body.ts';
import { readPaging, wrongPaging } from './paging.ts';
import { idParameter } from './parameters.ts';
import { requireFullAgent } from './requireFullAgent.ts';
import { checkSafeUpdate } from './checkSafeUpdate.ts';
import { addTags, cleanTags, removeTags } from './tags.ts';
import { existing } from './ticketRoutes.ts';
import type { Ask, RestEnv, World } from './World.ts';
import { badRequest, invalid } from './ZendeskError.ts';

const recentMs = 60 * 24 * 3600 * 1000;
const mostTags = 20_000;

/** A ticket's tags at once (not on closed tickets), and the account's tags of the last 60 days. */
export function tagRoutes(world: World): Hono<RestEnv> {
  const { store } = world;
  const routes = new Hono<RestEnv>();

  const change = (c: Ask, given: JsonObject, tags: (ticket: Ticket) => string[]): string[] => {
    requireFullAgent(c);
    const ticket = existing(world, idParameter(c));
    if (ticket.status === 'closed') throw invalid('status', 'Status: closed prevents ticket update');
    checkSafeUpdate(ticket, given);
    const next = {
      ...ticket,
      tags: tags(ticket),
      updated_at: world.clock.iso(),
      generated_timestamp: world.clock.seconds(),
    };
    return store.sql.transaction(() => store.putTicket(next)).tags;
  };
  const path = '/tickets/:id/tags';
  routes.get(path, (c) => c.json({ tags: existing(world, idParameter(c)).tags }));
  routes.post(path, async (c) => {
    const body = await readBody(c);
    return c.json({ tags: change(c, body, () => cleanTags(body['tags'])) }, 201);
  });
  routes.put(path, async (c) => {
    const body = await readBody(c);
    return c.json({ tags: change(c, body, (ticket) => addTags(ticket.tags, body['tags'])) });
  });
  routes.delete(path, async (c) => {
    const inQuery = c.req.query('tags');
    const body: JsonObject = inQuery === undefined ? await readBody(c) : { tags: inQuery.split(',') };
    return c.json({ tags: change(c, body, (ticket) => removeTags(ticket.tags, body['tags'])) });
  });

  const recent = (): { name: string; count: number }[] =>
    store.sql
      .all(
        `SELECT value AS name, count(*) AS n FROM tickets, json_each(doc, '$.tags') WHERE updated_at >= ?
         GROUP BY value ORDER BY n DESC, name LIMIT ${mostTags}`,
        new Date(world.clock.ms() - recentMs).toISOString(),
      )
      .map((row) => ({ name: String(row['name']), count: Number(row['n']) }));
  routes.get('/tags', (c) => {
    const paging = readPaging(c);
    if (paging.kind === 'cursor') throw wrongPaging('tags are listed by page and per_page here');
    const all = recent();
    const start = (paging.page - 1) * paging.perPage;
    return c.json({
      tags: all.slice(start, start + paging.perPage),
      ...offsetLinks(c, world, paging, all.length),
    });
  });
  routes.get('/tags/count', (c) =>
    c.json({ count: { value: recent().length, refreshed_at: world.clock.iso() } }),
  );
  routes.get('/autocomplete/tags', (c) => {
    const start = (c.req.query('name') ?? '').toLowerCase();
    if (start.length < 2) throw badRequest('InvalidParameter', 'name must have at least two characters');
    const matches = (name: string): boolean =>
      name.startsWith(start) || name.split(/[_\-:/]+/).some((word) => word.startsWith(start));
    const names = recent().map((tag) => tag.name);
    return c.json({ tags: names.filter(matches).slice(0, 15) });
  });
  return routes;
}
