import { createMiddleware } from 'hono/factory';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ask, RestEnv, World } from './World.ts';
import { ZendeskError } from './ZendeskError.ts';

const maintenanceSeconds = '600';
/** As proxies before a service answer while it is worked on: for people, not for programs. */
const maintenancePage =
  '<!DOCTYPE html><html><head><title>Maintenance</title></head><body><h1>We will be back soon</h1></body></html>';

/** Lets apps and programs feel the weather. */
export function weatherize(world: World): ReturnType<typeof createMiddleware<RestEnv>> {
  return createMiddleware<RestEnv>(async (c, next) => {
    world.store.search.lagSeconds = world.weather.now.searchLagSeconds;
    if (c.get('sender') === 'page') return next();
    const { latencyMs } = world.weather.now;
    if (latencyMs > 0) await pause(latencyMs);
    const fate = world.weather.next();
    if (fate === undefined) return next();
    c.set('fate', fate);
    if (world.weather.now.mode === 'maintenance')
      return c.html(maintenancePage, 503, { 'retry-after': maintenanceSeconds });
    if (fate.isDone) await next();
    throw failure(fate.status, world.weather.busySeconds());
  });
}

/** Ends what the weather does not let end well; to be called when everything else is done with a request. */
export async function endByWeather(c: Ask): Promise<void> {
  const end = c.get('fate')?.end;
  // The connection breaks off: the browser sees a network error, not an answer.
  if (end === 'drop') c.env.incoming.socket.destroy();
  if (end === 'hang') await new Promise<never>(() => undefined);
}

function failure(status: number, busySeconds: number): ZendeskError {
  if (status === 429)
    return new ZendeskError(
      429,
      { error: 'APIRateLimitExceeded', description: 'Number of allowed API requests per minute exceeded' },
      {
        'retry-after': String(busySeconds),
        'x-rate-limit-remaining': '0',
        'ratelimit-remaining': '0',
        'ratelimit-reset': String(busySeconds),
      },
    );
  const known = [400, 401, 403, 404, 409, 413, 415, 422, 500, 502, 503, 504] as const;
  const answered = known.find((s) => s === status) ?? 500;
  return new ZendeskError(answered, {
    error: 'InternalError',
    description: 'Zendesk is having trouble answering',
  });
}
