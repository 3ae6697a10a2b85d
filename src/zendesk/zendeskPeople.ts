import { asId, type OrganizationId, type UserId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { People, Person } from '#ports/People.ts';
import type { GenericSchema, InferOutput } from 'valibot';
import type { Zendesk } from './connectZendesk.ts';
import { address } from './rest/address.ts';
import { organizationList } from './wire/organizationList.ts';
import { userList } from './wire/userList.ts';

/** Zendesk shows so many at a time. */
const AT_A_TIME = 100;
const FOUND = 10;
/** Zendesk completes names from two characters on; for one (a whole name in Japanese) the first hundred of the staff are read. */
const COMPLETED_FROM = 2;
/** Light agents and contributors may only read: they can carry nothing. */
const READERS_ONLY = new Set([1, 3]);

type UserWire = InferOutput<typeof userList>['users'][number];

/** Names and faces from the account. */
export function zendeskPeople({ rest }: Zendesk): People {
  async function showMany<S extends GenericSchema>(
    path: string,
    ids: readonly string[],
    schema: S,
    what: string,
    signal: AbortSignal,
  ): Promise<Result<readonly InferOutput<S>[], Failure>> {
    const distinct = [...new Set(ids)].filter((id) => /^\d+$/.test(id));
    const pages: InferOutput<S>[] = [];
    for (let start = 0; start < distinct.length; start += AT_A_TIME) {
      const part = distinct.slice(start, start + AT_A_TIME).join(',');
      const request = {
        path: address(path, { ids: part }),
        what,
        missing: 'gone',
        urgency: 'onScreen',
      } as const;
      const page = await rest.read(request, schema, signal);
      if (!page.ok) return page;
      pages.push(page.value);
    }
    return ok(pages);
  }

  return {
    async show(ids, signal) {
      const pages = await showMany('/api/v2/users/show_many', ids, userList, 'read people', signal);
      return pages.ok ? ok(pages.value.flatMap(({ users }) => users.map(personOf))) : pages;
    },
    async showOrganizations(ids, signal) {
      const path = '/api/v2/organizations/show_many';
      const pages = await showMany(path, ids, organizationList, 'read organizations', signal);
      if (!pages.ok) return pages;
      const found = pages.value.flatMap(({ organizations }) => organizations);
      return ok(found.map(({ id, name }) => ({ id: asId<OrganizationId>(id), name })));
    },
    async findStaff(wanted, signal) {
      const start = wanted.trim();
      if (start === '') return ok([]);
      const what = 'find staff';
      if (signal.aborted) return failed({ kind: 'cancelled', what });
      const isLong = [...start].length >= COMPLETED_FROM;
      const path = isLong
        ? address('/api/v2/users/autocomplete', { name: start, filter: 'assignable', per_page: AT_A_TIME })
        : '/api/v2/users?role%5B%5D=agent&role%5B%5D=admin&page%5Bsize%5D=100';
      const found = await rest.read({ path, what, missing: 'gone', urgency: 'onScreen' }, userList, signal);
      if (!found.ok) return found;
      const staff = found.value.users
        .filter((user) => isStaff(user) && !READERS_ONLY.has(user.role_type ?? 0))
        .filter(({ name }) => isLong || hasNameLike(name, start));
      return ok(staff.slice(0, FOUND).map(personOf));
    },
  };
}

function personOf(user: UserWire): Person {
  const face = user.photo?.content_url;
  return {
    id: asId<UserId>(user.id),
    name: user.name,
    avatarUrl: face === undefined || face === '' ? null : (face ?? null),
    isStaff: isStaff(user),
  };
}

function isStaff({ role, active, suspended }: UserWire): boolean {
  return (role === 'agent' || role === 'admin') && active !== false && suspended !== true;
}

function hasNameLike(name: string, start: string): boolean {
  const words = [name, ...name.split(/\s+/u)];
  return words.some((word) => word.toLocaleLowerCase().startsWith(start.toLocaleLowerCase()));
}
