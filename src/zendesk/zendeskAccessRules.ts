import { failed } from '#domain/basis/Result.ts';
import type { AccessRules } from '#ports/AccessRules.ts';
import type { Zendesk } from './connectZendesk.ts';

/** Rights of the account's roles to our records. Loaded with the first question, which only admins ask. */
export function zendeskAccessRules({ rest }: Pick<Zendesk, 'rest'>): AccessRules {
  const later = () =>
    import('./access/roleRights.ts').then(
      ({ roleRights }) => roleRights(rest),
      () => null,
    );
  const offline = failed({ kind: 'offline', what: 'read rights' } as const);
  return {
    check: async (signal) => (await later())?.check(signal) ?? offline,
    apply: async (...given) => (await later())?.apply(...given) ?? offline,
  };
}
