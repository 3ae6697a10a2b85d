import { Hono } from 'hono';
import { account, organizationFields, userFields } from '../store/account.ts';
import type { AccountField } from '../store/account.ts';
import { isoSeconds } from '../store/Clock.ts';
import { priorities, statuses } from '../store/Ticket.ts';
import { answerFixed } from './answerFixed.ts';
import { idParameter } from './parameters.ts';
import type { RestEnv, World } from './World.ts';
import { notFound } from './ZendeskError.ts';

const at = isoSeconds(0);
const ticketFields = ['subject', 'description', 'status', 'tickettype', 'priority', 'group', 'assignee'];
const fieldOptions: { readonly [type: string]: readonly string[] } = {
  status: statuses,
  priority: priorities,
  tickettype: ['question', 'incident', 'problem', 'task'],
};

/** What an account has but nobody changes here: fields, brand, settings. */
export function settingRoutes(world: World): Hono<RestEnv> {
  const routes = new Hono<RestEnv>();
  const shownTicketFields = ticketFields.map((type, index) => ticketField(world, type, index));
  routes.get('/ticket_fields', (c) =>
    c.json({
      ticket_fields: shownTicketFields,
      count: ticketFields.length,
      next_page: null,
      previous_page: null,
    }),
  );
  routes.get('/ticket_fields/:id', (c) => {
    const found = shownTicketFields.find((field) => field.id === idParameter(c));
    if (!found) throw notFound();
    return c.json({ ticket_field: found });
  });
  for (const [path, fields] of [
    ['organization_fields', organizationFields],
    ['user_fields', userFields],
  ] as const)
    routes.get(`/${path}`, (c) =>
      answerFixed(
        c,
        world,
        path,
        fields.map((field, index) => customField(world, path, field, index)),
      ),
    );
  routes.get('/brands', (c) =>
    c.json({ brands: [brand(world)], count: 1, next_page: null, previous_page: null }),
  );
  routes.get('/brands/:id', (c) => {
    if (idParameter(c) !== account.brandId) throw notFound();
    return c.json({ brand: brand(world) });
  });
  routes.get('/account/settings', (c) =>
    c.json({
      settings: {
        active_features: {
          customer_satisfaction: true,
          light_agents: true,
          sandbox: false,
          ticket_tagging: true,
          user_org_fields: true,
        },
        agents: { agent_workspace: true },
        apps: { create_private: true, create_public: false, use: true },
        brands: { default_brand_id: account.brandId, require_brand_on_new_tickets: false },
        limits: { attachment_size: 52_428_800 },
        tickets: { assign_tickets_upon_solve: true, comments_public_by_default: true, tagging: true },
      },
    }),
  );
  return routes;
}

function ticketField(world: World, type: string, index: number) {
  const id = 8150001 + index;
  const title = type === 'tickettype' ? 'Type' : type.charAt(0).toUpperCase() + type.slice(1);
  const names = {
    title,
    raw_title: title,
    title_in_portal: title,
    raw_title_in_portal: title,
    description: title,
    raw_description: title,
  };
  const options = fieldOptions[type];
  return {
    url: `${world.origin}/api/v2/ticket_fields/${id}`,
    id,
    type,
    ...names,
    position: index,
    active: true,
    required: type === 'subject',
    collapsed_for_agents: false,
    regexp_for_validation: null,
    visible_in_portal: true,
    editable_in_portal: false,
    required_in_portal: false,
    tag: null,
    created_at: at,
    updated_at: at,
    removable: false,
    agent_description: '',
    ...(options && {
      system_field_options: options.map((value) => ({
        name: value.charAt(0).toUpperCase() + value.slice(1),
        value,
      })),
    }),
  };
}

function customField(world: World, path: string, field: AccountField, position: number): object {
  const { id, key, type, title, options } = field;
  return {
    url: `${world.origin}/api/v2/${path}/${id}`,
    id,
    key,
    type,
    title,
    raw_title: title,
    description: '',
    raw_description: '',
    position,
    active: field.inactive !== true,
    system: false,
    regexp_for_validation: null,
    created_at: at,
    updated_at: at,
    ...(options && {
      custom_field_options: options.map((name, index) => ({
        id: id * 10 + index,
        name,
        raw_name: name,
        value: name.toLowerCase(),
        position: index,
      })),
    }),
  };
}

function brand(world: World): object {
  return {
    url: `${world.origin}/api/v2/brands/${account.brandId}`,
    id: account.brandId,
    name: account.name,
    brand_url: world.origin,
    subdomain: account.subdomain,
    has_help_center: false,
    help_center_state: 'disabled',
    active: true,
    default: true,
    is_deleted: false,
    ticket_form_ids: [account.ticketFormId],
    signature_template: '{{agent.signature}}',
    created_at: at,
    updated_at: at,
  };
}
