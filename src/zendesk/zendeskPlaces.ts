import { failed, ok } from '#domain/basis/Result.ts';
import type { AccountPlaces } from '#ports/AccountPlaces.ts';
import type { Zendesk } from './connectZendesk.ts';
import { readPlaces } from './places/readPlaces.ts';
import { groupPage } from './wire/groupPage.ts';

/** Groups, brands and forms of the account. What only Settings asks for is loaded with the first question. */
export function zendeskPlaces({ rest }: Pick<Zendesk, 'rest'>): AccountPlaces {
  const later = () => import('./places/readBrands.ts').catch(() => null);
  return {
    async groups(signal) {
      const what = 'read groups';
      const pages = await readPlaces(rest, '/api/v2/groups', groupPage, what, signal);
      if (!pages.ok) return pages;
      const groups = pages.value.flatMap((page) => page.groups);
      return ok(
        groups.map(({ id, name, is_public: isPublic }) => ({ id, name, isPublic: isPublic === true })),
      );
    },
    async brands(signal) {
      const loaded = await later();
      return loaded?.readBrands(rest, signal) ?? failed({ kind: 'offline', what: 'read brands' });
    },
    async forms(signal) {
      const loaded = await later();
      return loaded?.readForms(rest, signal) ?? failed({ kind: 'offline', what: 'read forms' });
    },
  };
}
