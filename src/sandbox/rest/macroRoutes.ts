import { Hono } from 'hono';
import { isObject } from '../store/Json.ts';
import type { JsonObject } from '../store/Json.ts';
import type { Macro } from '../store/Macro.ts';
import type { Ticket } from '../store/Ticket.ts';
import type { User } from '../store/User.ts';
import { answerList } from './answerList.ts';
import { envelope, readBody } from './body.ts';
import { idParameter } from './parameters.ts';
import { requireFullAgent } from './requireFullAgent.ts';
import { show } from './show.ts';
import { addTags, cleanTags, removeTags } from './tags.ts';
import { existing } from './ticketRoutes.ts';
import type { Ask, RestEnv, World } from './World.ts';
import { badAttribute, forbidden, invalid, notFound } from './ZendeskError.ts';

const fields = [
  'status',
  'priority',
  'type',
  'assignee_id',
  'group_id',
  'subject',
  'set_tags',
  'current_tags',
  'remove_tags',
  'comment_value',
  'comment_value_html',
  'comment_mode_is_public',
];
const known = ['title', 'actions', 'description', 'active', 'restriction'];

/** Macros: everybody's, and one's own. Agents may only make and change their own; admins see and change all. */
export function macroRoutes(world: World): Hono<RestEnv> {
  const { store, clock } = world;
  const { macro: shown } = show(world);
  const routes = new Hono<RestEnv>();

  for (const path of ['/macros', '/macros/active'])
    routes.get(path, (c) => {
      const active =
        path.endsWith('active') || c.req.query('active') === 'true'
          ? " AND doc ->> '$.active'"
          : c.req.query('active') === 'false'
            ? " AND NOT doc ->> '$.active'"
            : '';
      const personal =
        c.req.query('access') === 'personal' ? " AND doc ->> '$.restriction.type' = 'User'" : '';
      return answerList(c, world, {
        key: 'macros',
        from: store.macros,
        where: `(? OR doc ->> '$.restriction' IS NULL OR doc ->> '$.restriction.id' = ?)${active}${personal}`,
        values: [c.get('user').role === 'admin' ? 1 : 0, c.get('user').id],
        sorts: {
          id: 'id',
          position: 'position',
          created_at: 'created_at',
          updated_at: 'updated_at',
          alphabetical: 'title',
        },
        sort: 'position',
        show: shown,
      });
    });
  routes.get('/macros/:id', (c) => c.json({ macro: shown(visible(c, world)) }));
  routes.post('/macros', async (c) => {
    requireFullAgent(c);
    const given = envelope(await readBody(c), 'macro');
    for (const needed of ['title', 'actions'])
      if (!(needed in given)) throw invalid(needed, `${needed}: cannot be blank`);
    const at = clock.iso();
    const id = store.next('macro', 8600001);
    const blank: Macro = {
      id,
      title: '',
      raw_title: '',
      description: null,
      active: true,
      default: false,
      position: id - 8600000,
      actions: [],
      restriction: null,
      created_at: at,
      updated_at: at,
    };
    return c.json({ macro: shown(store.macros.put({ ...blank, ...settings(given, c.get('user')) })) });
  });
  routes.put('/macros/:id', async (c) => {
    requireFullAgent(c);
    const macro = own(c, world);
    const given = envelope(await readBody(c), 'macro');
    return c.json({
      macro: shown(
        store.macros.put({
          ...macro,
          ...settings({ restriction: macro.restriction, ...given }, c.get('user')),
          updated_at: clock.iso(),
        }),
      ),
    });
  });
  routes.delete('/macros/:id', (c) => {
    requireFullAgent(c);
    store.macros.remove(own(c, world).id);
    return c.body(null, 204);
  });
  routes.get('/macros/:id/apply', (c) => c.json({ result: applied(visible(c, world), c.get('user')) }));
  routes.get('/tickets/:id/macros/:macro/apply', (c) => {
    const ticket = existing(world, idParameter(c));
    return c.json({ result: applied(visible(c, world, 'macro'), c.get('user'), ticket) });
  });
  return routes;
}

function visible(c: Ask, world: World, parameter = 'id'): Macro {
  const macro = world.store.macros.get(idParameter(c, parameter));
  const { id, role } = c.get('user');
  const isAnothers = macro?.restriction?.type === 'User' && macro.restriction.id !== id;
  if (!macro || (isAnothers && role !== 'admin')) throw notFound();
  return macro;
}

function own(c: Ask, world: World): Macro {
  const macro = visible(c, world);
  if (macro.restriction?.type !== 'User' && c.get('user').role !== 'admin') throw forbidden();
  return macro;
}

function settings(given: JsonObject, user: User): Partial<Macro> {
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) throw badAttribute(unknown, 'It is not an attribute of a macro that can be set');
  const { title, actions, description, active, restriction } = given;
  if (title !== undefined && (typeof title !== 'string' || title.trim() === ''))
    throw invalid('title', 'Title: cannot be blank');
  const personal = isObject(restriction) && restriction['type'] === 'User' && restriction['id'] === user.id;
  if (!personal && user.role !== 'admin') throw forbidden();
  return {
    ...(typeof title === 'string' && { title, raw_title: title }),
    ...(actions !== undefined && { actions: readActions(actions) }),
    ...((typeof description === 'string' || description === null) && { description }),
    ...(typeof active === 'boolean' && { active }),
    ...(restriction !== undefined && { restriction: restriction as Macro['restriction'] }),
  };
}

function readActions(given: unknown): Macro['actions'] {
  if (!Array.isArray(given) || given.length === 0)
    throw invalid('actions', 'Actions: must have at least one action');
  return given.map((action: unknown) => {
    if (!isObject(action) || !fields.includes(String(action['field'])))
      throw invalid('actions', `Actions: ${JSON.stringify(action)} is not valid`);
    const { field, value } = action as { field: string; value: unknown };
    const texts = Array.isArray(value)
      ? value.every((each) => typeof each === 'string')
      : typeof value === 'string';
    if (!texts)
      throw invalid('actions', `Actions: the value of ${field} must be a string or an array of strings`);
    return { field, value: value as string | string[] };
  });
}

/** What a macro would make of a ticket; nothing is stored. */
function applied(macro: Macro, user: User, ticket?: Ticket): object {
  const values = Object.fromEntries(
    macro.actions.map(({ field, value }) => [field, Array.isArray(value) ? (value.at(-1) ?? '') : value]),
  );
  const {
    comment_value: text,
    comment_value_html: html,
    comment_mode_is_public: isPublic,
    set_tags: set,
    current_tags: add,
    remove_tags: remove,
    assignee_id: assignee,
    ...rest
  } = values;
  let tags = ticket?.tags ?? [];
  if (set !== undefined) tags = cleanTags(set);
  if (add !== undefined) tags = addTags(tags, add);
  if (remove !== undefined) tags = removeTags(tags, remove);
  const body = text ?? html;
  return {
    ticket: {
      ...(ticket && { id: ticket.id }),
      ...rest,
      ...(assignee !== undefined && {
        assignee_id: assignee === 'current_user' ? user.id : Number(assignee),
      }),
      ...((set ?? add ?? remove) !== undefined && { tags }),
      ...(body !== undefined && {
        comment: {
          body,
          ...(html !== undefined && { html_body: html }),
          public: isPublic !== 'false',
          scoped_body: [['channel:all', body]],
        },
      }),
    },
  };
}
