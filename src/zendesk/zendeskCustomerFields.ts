import type { AccountField, FieldOwner, FieldValues } from '#domain/customer/AccountField.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { CustomerFields, FieldHolder } from '#ports/CustomerFields.ts';
import type { Failure } from '#ports/Failure.ts';
import type { InferOutput } from 'valibot';
import type { Zendesk } from './connectZendesk.ts';
import { readPlaces } from './places/readPlaces.ts';
import { address } from './rest/address.ts';
import {
  organizationFieldPage,
  organizationHolders,
  organizationPage,
  userFieldPage,
  userHolders,
} from './wire/accountFieldPage.ts';

/** Zendesk shows so many at a time. */
const AT_A_TIME = 100;
const WHAT = 'read customer fields';
/** Half an hour of asking; a cursor that never ends stops here. */
const MOST_PAGES = 1000;

type FieldWire = InferOutput<typeof userFieldPage>['user_fields'][number];

/** What the account's own fields say of organizations and people. Asked for while the page is shown without it. */
export function zendeskCustomerFields({ rest }: Pick<Zendesk, 'rest'>): CustomerFields {
  async function page(
    owner: FieldOwner,
    path: string,
    keys: readonly string[],
    signal: AbortSignal,
  ): Promise<Result<readonly FieldHolder[], Failure>> {
    const request = { path, what: WHAT, missing: 'gone', urgency: 'onScreen' } as const;
    if (owner === 'user') {
      const shown = await rest.read(request, userHolders, signal);
      return shown.ok ? ok(shown.value.users.map((one) => holderOf(one, one.user_fields, keys))) : shown;
    }
    const shown = await rest.read(request, organizationHolders, signal);
    if (!shown.ok) return shown;
    return ok(shown.value.organizations.map((one) => holderOf(one, one.organization_fields, keys)));
  }

  return {
    async fields(owner, signal) {
      if (owner === 'user') {
        const pages = await readPlaces(rest, '/api/v2/user_fields', userFieldPage, WHAT, signal);
        return pages.ok ? ok(pages.value.flatMap(({ user_fields: some }) => some.map(fieldOf))) : pages;
      }
      const path = '/api/v2/organization_fields';
      const pages = await readPlaces(rest, path, organizationFieldPage, WHAT, signal);
      return pages.ok ? ok(pages.value.flatMap(({ organization_fields: some }) => some.map(fieldOf))) : pages;
    },
    async values(owner, ids, keys, signal) {
      const distinct = [...new Set(ids)].filter((id) => /^\d+$/.test(id));
      const path = owner === 'user' ? '/api/v2/users/show_many' : '/api/v2/organizations/show_many';
      const holders: FieldHolder[] = [];
      for (let start = 0; start < distinct.length; start += AT_A_TIME) {
        const some = address(path, { ids: distinct.slice(start, start + AT_A_TIME).join(',') });
        const shown = await page(owner, some, keys, signal);
        if (!shown.ok) return shown;
        holders.push(...shown.value);
      }
      return ok(holders);
    },
    some: (owner, keys, signal) => {
      const path =
        owner === 'user'
          ? address('/api/v2/users', { role: 'end-user', 'page[size]': AT_A_TIME })
          : address('/api/v2/organizations', { 'page[size]': AT_A_TIME });
      return page(owner, path, keys, signal);
    },
    async organizations(keys, onRead, signal) {
      const holders: FieldHolder[] = [];
      let cursor: string | null = null;
      for (let count = 0; count < MOST_PAGES; count++) {
        const path = address('/api/v2/organizations', { 'page[size]': AT_A_TIME, 'page[after]': cursor });
        const request = { path, what: WHAT, missing: 'gone', urgency: 'onScreen' } as const;
        const read: Result<InferOutput<typeof organizationPage>, Failure> = await rest.read(
          request,
          organizationPage,
          signal,
        );
        if (!read.ok) return read;
        const { organizations, meta } = read.value;
        holders.push(...organizations.map((one) => holderOf(one, one.organization_fields, keys)));
        onRead(holders.length);
        const next: string | null = meta?.after_cursor ?? null;
        if (meta?.has_more !== true || next === null || next === cursor) return ok(holders);
        cursor = next;
      }
      return failed({ kind: 'unreadable', what: WHAT, path: 'meta.after_cursor' });
    },
  };
}

function fieldOf({ key, title, type, active, custom_field_options: options }: FieldWire): AccountField {
  return {
    key,
    title: title === '' ? key : title,
    type,
    // Zendesk documents `active` and always gives it; where it does not, nothing says that it is switched off.
    isActive: active !== false,
    options: (options ?? []).filter(({ value }) => value !== ''),
  };
}

function holderOf(
  { id, name }: { readonly id: string; readonly name: string },
  values: FieldValues | null,
  keys: readonly string[],
): FieldHolder {
  const wanted = keys.flatMap((key) => {
    const value = values !== null && Object.hasOwn(values, key) ? values[key] : undefined;
    return value === undefined || value === null ? [] : [[key, value] as const];
  });
  return { id, name, values: Object.fromEntries(wanted) };
}
