import { Hono } from 'hono';
import { account } from '../store/account.ts';
import { isoSeconds } from '../store/Clock.ts';
import { idParameter } from './parameters.ts';
import type { RestEnv, World } from './World.ts';
import { notFound } from './ZendeskError.ts';

const at = isoSeconds(0);

/** The account's one form for tickets. */
export function formRoutes(world: World): Hono<RestEnv> {
  const routes = new Hono<RestEnv>();
  routes.get('/ticket_forms', (c) =>
    c.json({ ticket_forms: [form(world)], count: 1, next_page: null, previous_page: null }),
  );
  routes.get('/ticket_forms/:id', (c) => {
    if (idParameter(c) !== account.ticketFormId) throw notFound();
    return c.json({ ticket_form: form(world) });
  });
  return routes;
}

function form(world: World): object {
  const name = 'Default ticket form';
  return {
    url: `${world.origin}/api/v2/ticket_forms/${account.ticketFormId}`,
    id: account.ticketFormId,
    name,
    raw_name: name,
    display_name: name,
    raw_display_name: name,
    position: 0,
    ticket_field_ids: [],
    active: true,
    default: true,
    end_user_visible: true,
    in_all_brands: true,
    restricted_brand_ids: [],
    agent_conditions: [],
    end_user_conditions: [],
    created_at: at,
    updated_at: at,
  };
}
