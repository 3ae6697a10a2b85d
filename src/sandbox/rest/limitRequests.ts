import { createMiddleware } from 'hono/factory';
import { limitRules } from './limitRules.ts';
import type { RestEnv, World } from './World.ts';
import { ZendeskError } from './ZendeskError.ts';

/** Counts every request against all limits that apply, refuses above them, and says what is left. */
export function limitRequests(world: World): ReturnType<typeof createMiddleware<RestEnv>> {
  const rules = limitRules(world.plan);
  return createMiddleware<RestEnv>(async (c, next) => {
    const sender = c.get('sender');
    if (sender === 'page') return next();
    const url = new URL(c.req.url);
    const applying = rules
      .filter((rule) => rule.applies(c.req.method, url.pathname, sender, url.searchParams))
      .map((rule) => ({ rule, key: `${rule.name} ${rule.key(c.get('user').id, url.pathname)}` }));
    const headers = (): { [name: string]: string } =>
      Object.assign(
        {},
        ...applying.map(({ rule, key }) =>
          header(rule.name, world.limits.look(key, rule.total, rule.windowSeconds)),
        ),
      ) as { [name: string]: string };
    for (const { rule, key } of applying) {
      const state = world.limits.look(key, rule.total, rule.windowSeconds);
      if (state.remaining > 0) continue;
      throw new ZendeskError(
        429,
        {
          error: 'APIRateLimitExceeded',
          description: `Number of allowed API requests exceeded (${rule.name}: ${rule.total} in ${rule.windowSeconds} seconds)`,
        },
        { ...headers(), 'retry-after': String(state.resetsInSeconds) },
      );
    }
    for (const { rule, key } of applying) world.limits.count(key, rule.windowSeconds);
    const after = headers();
    await next();
    for (const [name, value] of Object.entries(after)) c.res.headers.set(name, value);
    return undefined;
  });
}

function header(name: string, state: { total: number; remaining: number; resetsInSeconds: number }): object {
  const { total, remaining, resetsInSeconds } = state;
  if (name !== 'account')
    return {
      [`zendesk-ratelimit-${name}`]: `total=${total}; remaining=${remaining}; resets=${resetsInSeconds}`,
    };
  return {
    'x-rate-limit': String(total),
    'x-rate-limit-remaining': String(remaining),
    'ratelimit-limit': String(total),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(resetsInSeconds),
  };
}
