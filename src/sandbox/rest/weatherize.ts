import { createMiddleware } from 'hono/factory';
import { setTimeout as pause } from 'node:timers/promises';
import type { RestEnv, World } from './World.ts';
import { ZendeskError } from './ZendeskError.ts';

const busySeconds = 5;

/** Lets apps and programs feel the weather. */
export function weatherize(world: World): ReturnType<typeof createMiddleware<RestEnv>> {
  return createMiddleware<RestEnv>(async (c, next) => {
    world.store.search.lagSeconds = world.weather.now.searchLagSeconds;
    if (c.get('sender') === 'page') return next();
    const { latencyMs, commitThenFail } = world.weather.now;
    if (latencyMs > 0) await pause(latencyMs);
    const fate = world.weather.next();
    if (fate === undefined) return next();
    if (fate === 'offline') {
      // The connection breaks off: the browser sees a network error, not an answer.
      c.env.incoming.socket.destroy();
      throw new ZendeskError(503, { error: 'Offline' });
    }
    if (commitThenFail) await next();
    throw failure(fate);
  });
}

function failure(status: number): ZendeskError {
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
