import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Store } from '../store/Store.ts';
import type { User } from '../store/User.ts';
import type { RestEnv, World } from './World.ts';
import { ZendeskError } from './ZendeskError.ts';

export const userCookie = 'local_zendesk_user';

/** Finds who asks; end users and strangers are refused, and so is a page whose session has expired. */
export function signIn(world: World): ReturnType<typeof createMiddleware<RestEnv>> {
  return createMiddleware<RestEnv>(async (c, next) => {
    const basic = c.req.header('authorization');
    const named = c.req.header('x-local-user');
    const fromApp = c.req.header('x-from-app') !== undefined;
    const cookie = getCookie(c, userCookie);
    const user = basic !== undefined ? byBasic(world.store, basic) : findStaff(world.store, named ?? cookie);
    const bySession = basic === undefined && named === undefined;
    if (!user || user.suspended || (bySession && world.weather.now.sessionExpired))
      throw new ZendeskError(
        401,
        { error: "Couldn't authenticate you" },
        { 'www-authenticate': 'Basic realm="Web Password"' },
      );
    c.set('user', user);
    c.set('sender', fromApp ? 'app' : bySession ? 'page' : 'api');
    await next();
  });
}

/** A member of the staff by short name or id. */
export function findStaff(store: Store, keyOrId: string | undefined): User | undefined {
  if (keyOrId === undefined) return undefined;
  const found = /^\d+$/.test(keyOrId)
    ? store.users.get(Number(keyOrId))
    : store.users.first("role != 'end-user' AND doc ->> '$.key' = ?", [keyOrId]);
  return found && found.role !== 'end-user' ? found : undefined;
}

function byBasic(store: Store, header: string): User | undefined {
  const [, encoded = ''] = /^Basic (.+)$/i.exec(header) ?? [];
  const [, email = ''] = /^(.+)\/token:local$/.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  const user = store.users.first('email = ?', [email]);
  return user && user.role !== 'end-user' ? user : undefined;
}
