import * as v from 'valibot';
import { account } from '../store/account.ts';
import { groupIdsOf } from '../store/staff.ts';
import { isLightAgent } from '../store/User.ts';
import type { Store } from '../store/Store.ts';
import type { User } from '../store/User.ts';
import { roleIdOf } from '../rest/show.ts';
import type { World } from '../rest/World.ts';
import type { InstalledApp } from './installedApp.ts';

export const Preferences = v.object({
  colorScheme: v.optional(v.picklist(['light', 'dark'])),
  locale: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'a locale such as pt-BR')),
  ),
});
export type Preferences = v.InferOutput<typeof Preferences>;

/** How a person likes to see the workspace; kept in the database. */
export function preferencesOf(store: Store, user: User): { colorScheme: 'light' | 'dark' } {
  const kept = v.parse(Preferences, JSON.parse(store.meta(`preferences:${user.id}`) ?? '{}'));
  return { colorScheme: kept.colorScheme ?? 'light' };
}

export function prefer(store: Store, user: User, wanted: Preferences): void {
  if (wanted.colorScheme)
    store.setMeta(`preferences:${user.id}`, JSON.stringify({ colorScheme: wanted.colorScheme }));
  if (wanted.locale) store.putUser({ ...user, locale: wanted.locale, updated_at: store.clock.iso() });
}

/** Everything the workspace page needs to know about who is looking at what. */
export function session(world: World, user: User, app: InstalledApp): object {
  const staff = world.store.users.select("role != 'end-user' AND doc ->> '$.key' IS NOT NULL");
  return {
    user: person(world, user),
    users: staff.map((each) => person(world, each)),
    account: { subdomain: account.subdomain, planName: world.plan.name, timeZone: account.timeZone },
    ...preferencesOf(world.store, user),
    locale: user.locale,
    weather: world.weather.now,
    app,
    now: world.clock.iso(),
  };
}

function person(world: World, user: User): object {
  return {
    id: user.id,
    key: user.key ?? String(user.id),
    name: user.name,
    email: user.email,
    role: user.role,
    isLightAgent: isLightAgent(user),
    customRoleId: roleIdOf(world, user),
    locale: user.locale,
    avatarUrl: user.photo ? `${world.origin}${user.photo.content_url}` : null,
    timeZone: user.iana_time_zone,
    groups: world.store.groups.many(groupIdsOf(user)).map(({ id, name }) => ({ id, name })),
    tags: user.tags,
  };
}
