import type { OrganizationRecord } from '../records/OrganizationRecord.ts';
import type { Person } from '../records/Session.ts';
import type { UserRecord } from '../records/UserRecord.ts';
import { toFrameOrganization } from './toFrameOrganization.ts';
import { withCustomFields } from './walkPath.ts';

/** A person as the framework describes them: requester, assignee, author. */
export function toFrameUser(user: UserRecord, organization?: OrganizationRecord): object {
  const value = {
    alias: user.alias ?? '',
    avatarUrl: user.photo?.content_url ?? '',
    details: user.details ?? '',
    email: user.email,
    externalId: user.external_id ?? null,
    groups: [],
    id: user.id,
    identities: user.email
      ? [{ id: user.id, type: 'email', value: user.email, verified: true, primary: true, userId: user.id }]
      : [],
    locale: user.locale,
    name: user.name,
    notes: user.notes ?? '',
    organizations: organization ? [toFrameOrganization(organization)] : [],
    role: user.custom_role_id ?? user.role,
    signature: user.signature ?? '',
    tags: user.tags ?? [],
    timeZone: toTimeZone(user.iana_time_zone ?? 'Etc/UTC', user.time_zone ?? undefined),
  };
  return withCustomFields(value, user.user_fields ?? {});
}

/** The signed-in person, as `currentUser`. */
export function toCurrentUser(person: Person, locale: string): object {
  return withCustomFields(
    {
      alias: '',
      avatarUrl: person.avatarUrl ?? '',
      details: '',
      email: person.email,
      externalId: null,
      groups: person.groups,
      id: person.id,
      identities: [
        {
          id: person.id,
          type: 'email',
          value: person.email,
          verified: true,
          primary: true,
          userId: person.id,
        },
      ],
      locale,
      name: person.name,
      notes: '',
      organizations: [],
      role: person.customRoleId ?? person.role,
      signature: '',
      tags: person.tags ?? [],
      timeZone: toTimeZone(person.timeZone),
    },
    {},
  );
}

/** Offset in minutes and names, for an IANA zone; Zendesk's own short name is given where it is known. */
export function toTimeZone(ianaName: string, name: string = ianaName): object {
  const parts = zoneOffset(ianaName);
  return { formattedOffset: parts.text, ianaName, name, offset: parts.minutes, translatedName: name };
}

function zoneOffset(ianaName: string): { text: string; minutes: number } {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: ianaName, timeZoneName: 'longOffset' });
    const text =
      format.formatToParts(new Date()).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
    const found = /([+-])(\d\d):(\d\d)/.exec(text);
    if (!found) return { text: 'GMT+00:00', minutes: 0 };
    const minutes = Number(found[2]) * 60 + Number(found[3]);
    return { text, minutes: found[1] === '-' ? -minutes : minutes };
  } catch {
    return { text: 'GMT+00:00', minutes: 0 };
  }
}
