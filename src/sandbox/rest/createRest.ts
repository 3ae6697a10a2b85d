import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { commentRoutes } from './commentRoutes.ts';
import { endingRoutes } from './endingRoutes.ts';
import { fieldRoutes } from './fieldRoutes.ts';
import { formRoutes } from './formRoutes.ts';
import { incrementalRoutes } from './incrementalRoutes.ts';
import { jobRoutes } from './jobRoutes.ts';
import { macroRoutes } from './macroRoutes.ts';
import { objectRoutes } from './objectRoutes.ts';
import { organizationRoutes } from './organizationRoutes.ts';
import { recordJobRoutes } from './recordJobRoutes.ts';
import { recordRoutes } from './recordRoutes.ts';
import { recordSearchRoutes } from './recordSearchRoutes.ts';
import { permissionRoutes } from './permissionRoutes.ts';
import { relationshipRoutes } from './relationshipRoutes.ts';
import { searchRoutes } from './searchRoutes.ts';
import { settingRoutes } from './settingRoutes.ts';
import { tagRoutes } from './tagRoutes.ts';
import { ticketRoutes } from './ticketRoutes.ts';
import { userRoutes } from './userRoutes.ts';
import { viewRoutes } from './viewRoutes.ts';
import { limitRequests } from './limitRequests.ts';
import { findStaff, signIn, userCookie } from './signIn.ts';
import { endByWeather, weatherize } from './weatherize.ts';
import type { Ask, RestEnv, World } from './World.ts';
import { forbidden, unsupported, ZendeskError } from './ZendeskError.ts';

const areas = [
  ticketRoutes,
  commentRoutes,
  endingRoutes,
  tagRoutes,
  userRoutes,
  organizationRoutes,
  viewRoutes,
  permissionRoutes,
  objectRoutes,
  fieldRoutes,
  recordSearchRoutes,
  recordRoutes,
  recordJobRoutes,
  jobRoutes,
  relationshipRoutes,
  searchRoutes,
  incrementalRoutes,
  macroRoutes,
  settingRoutes,
  formRoutes,
];

/** The REST interface under `/api/v2`. */
export function createRest(world: World): Hono<RestEnv> {
  const rest = new Hono<RestEnv>();
  rest.use('*', async (c, next) => {
    await next();
    await log(c, world);
    await endByWeather(c);
  });
  rest.use('*', signIn(world));
  rest.use('*', weatherize(world));
  rest.use('*', limitRequests(world));
  for (const path of ['/custom_objects', '/custom_objects/*', '/incremental/custom_objects/*'])
    rest.use(path, async (_c, next) => {
      if (world.plan.objects === 0) throw forbidden();
      await next();
    });
  for (const area of areas) rest.route('/', area(world));
  rest.all('*', (c) => {
    throw unsupported(`${c.req.method} ${new URL(c.req.url).pathname}`);
  });
  rest.onError((error, c) => {
    if (error instanceof ZendeskError) return c.json(error.body, error.status, { ...error.headers });
    console.error(error);
    return c.json({ error: 'InternalError', description: error.message }, 500);
  });
  return rest;
}

async function log(c: Ask, world: World): Promise<void> {
  const url = new URL(c.req.url);
  const body = c.req.method === 'GET' ? undefined : await c.req.text().catch(() => undefined);
  const fate = c.get('fate');
  const signedIn = c.get('user') ?? findStaff(world.store, getCookie(c, userCookie));
  world.log.add({
    at: world.clock.iso(),
    user: signedIn?.id ?? null,
    method: c.req.method,
    path: url.pathname,
    query: url.search,
    status: c.res.status,
    ...(body === undefined || body === '' ? {} : { body: parsed(body) }),
    fromApp: c.req.header('x-from-app') !== undefined,
    ...(fate === undefined ? {} : { fate: fate.name }),
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
