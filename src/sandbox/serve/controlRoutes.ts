import { Hono } from 'hono';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import * as v from 'valibot';
import { findStaff, userCookie } from '../rest/signIn.ts';
import { weatherModes } from '../rest/WeatherStation.ts';
import type { Weather } from '../rest/WeatherStation.ts';
import type { World } from '../rest/World.ts';
import { firstStaffId } from '../store/staff.ts';
import type { User } from '../store/User.ts';
import { avatar } from './avatar.ts';
import type { InstalledApp } from './installedApp.ts';
import { prefer, Preferences, session } from './session.ts';

const number = v.pipe(v.number(), v.minValue(0));
const WeatherChange = v.strictObject({
  mode: v.optional(v.picklist(weatherModes)),
  latencyMs: v.optional(number),
  searchLagSeconds: v.optional(number),
  failRate: v.optional(v.pipe(number, v.maxValue(1))),
  sessionExpired: v.optional(v.boolean()),
  failNext: v.optional(number),
  failStatus: v.optional(v.pipe(number, v.minValue(400), v.maxValue(599))),
  commitThenFail: v.optional(v.boolean()),
  stormSeed: v.optional(number),
  jobDelayMs: v.optional(number),
});
const SessionChange = v.strictObject({ as: v.optional(v.string()), ...Preferences.entries });
const ClockChange = v.strictObject({ now: v.optional(v.string()), advanceSeconds: v.optional(v.number()) });

/** `/local/*`: what the real Zendesk does not have and tests and the workspace page need. */
export function controlRoutes(world: World, app: () => InstalledApp, reset: () => Promise<void>): Hono {
  const { store, weather, clock } = world;
  const routes = new Hono();
  routes.onError((error, c) => c.json({ error: error.message }, 400));

  routes.get('/session', (c) => c.json(session(world, signedIn(c, world), app())));
  routes.post('/session', async (c) => {
    const wanted = v.parse(SessionChange, await c.req.json());
    const user = wanted.as === undefined ? signedIn(c, world) : findStaff(store, wanted.as);
    if (!user) throw new Error(`There is nobody "${wanted.as ?? ''}" on the staff`);
    setUser(c, user);
    prefer(store, user, wanted);
    return c.json(session(world, store.users.get(user.id) ?? user, app()));
  });
  routes.get('/weather', (c) => c.json(weather.now));
  routes.post('/weather', async (c) =>
    c.json(weather.change(v.parse(WeatherChange, await c.req.json()) as Partial<Weather>)),
  );
  routes.get('/clock', (c) => c.json({ now: clock.iso() }));
  routes.post('/clock', async (c) => {
    const { now, advanceSeconds } = v.parse(ClockChange, await c.req.json());
    if (now !== undefined) clock.set(now);
    clock.advance(advanceSeconds ?? 0);
    return c.json({ now: clock.iso() });
  });
  routes.get('/log', (c) => c.json({ requests: world.log.entries() }));
  routes.delete('/log', (c) => {
    world.log.clear();
    return c.body(null, 204);
  });
  routes.delete('/limits', (c) => {
    world.limits.clear();
    return c.body(null, 204);
  });
  routes.post('/reset', async (c) => {
    await reset();
    return c.json({ now: clock.iso() });
  });
  routes.get('/avatars/:file{[0-9]+\\.svg}', (c) => {
    const user = store.users.get(parseInt(c.req.param('file'), 10));
    if (!user) return c.notFound();
    return c.body(avatar(user.id, user.name), 200, {
      'content-type': 'image/svg+xml',
      'cache-control': 'max-age=3600',
    });
  });
  routes.all('*', (c) => c.json({ error: `There is no ${c.req.method} ${c.req.path}` }, 404));
  return routes;
}

/** Who sits at this browser; Aylin until somebody else is chosen. */
export function signedIn(c: Context, world: World): User {
  const known = findStaff(world.store, getCookie(c, userCookie));
  if (known) return known;
  const first = world.store.users.get(firstStaffId);
  if (!first) throw new Error('The account has no staff');
  setUser(c, first);
  return first;
}

export function setUser(c: Context, user: User): void {
  setCookie(c, userCookie, String(user.id), { path: '/', sameSite: 'Lax', httpOnly: true });
}
