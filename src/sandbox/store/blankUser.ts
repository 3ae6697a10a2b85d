import { account, localeIds } from './account.ts';
import type { User } from './User.ts';

/** An end user with nothing but a name; callers set what they know on top. */
export function blankUser(known: {
  readonly id: number;
  readonly name: string;
  readonly email: string | null;
  readonly locale?: string;
  readonly at: string;
}): User {
  const locale = known.locale ?? 'en-US';
  return {
    id: known.id,
    name: known.name,
    email: known.email,
    created_at: known.at,
    updated_at: known.at,
    time_zone: 'Berlin',
    iana_time_zone: account.timeZone,
    phone: null,
    shared_phone_number: null,
    photo: null,
    locale_id: localeIds[locale] ?? localeIds[locale.split('-')[0] ?? ''] ?? 1,
    locale,
    organization_id: null,
    role: 'end-user',
    role_type: null,
    custom_role_id: null,
    verified: true,
    external_id: null,
    tags: [],
    alias: '',
    active: true,
    shared: false,
    shared_agent: false,
    last_login_at: known.at,
    two_factor_auth_enabled: null,
    signature: '',
    details: '',
    notes: '',
    moderator: false,
    ticket_restriction: 'requested',
    only_private_comments: false,
    restricted_agent: false,
    suspended: false,
    default_group_id: null,
    report_csv: false,
    user_fields: { job_title: null, personal_plan: null, spend: null },
  };
}
