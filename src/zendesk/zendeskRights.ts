import type { UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { Rights } from '#ports/Rights.ts';
import type { Zendesk } from './connectZendesk.ts';
import { address } from './rest/address.ts';
import { userList } from './wire/userList.ts';

/** Zendesk's numbers of the two roles that only look: light agents, contributors. */
const LOOKING_ROLES = new Set([1, 3]);

/** What the account says of the signed-in person's own role. */
export function zendeskRights({ rest }: Pick<Zendesk, 'rest'>, me: UserId): Rights {
  return {
    async onlyReads(signal) {
      const path = address('/api/v2/users/show_many', { ids: me });
      const request = { path, what: 'read role', missing: 'gone', urgency: 'onScreen' } as const;
      const shown = await rest.read(request, userList, signal);
      if (!shown.ok) return shown;
      return ok(
        shown.value.users.some(({ id, role_type: type }) => id === me && LOOKING_ROLES.has(type ?? 0)),
      );
    },
  };
}
