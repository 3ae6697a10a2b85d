import { asId, type OrganizationId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { inChunks } from '#domain/event/inChunks.ts';
import type { MentionEvent } from '#domain/event/MentionEvent.ts';
import { type Customer, type Members, NO_MEMBERS } from '#domain/outcome/customerAsks.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { CustomerAsks } from '#ports/CustomerAsks.ts';
import type { Failure } from '#ports/Failure.ts';
import * as v from 'valibot';
import type { Zendesk } from './connectZendesk.ts';
import { feedRecords, type FeedRecords } from './feed/feedRecords.ts';
import { originals } from './history/originals.ts';
import { recordsByExternalId } from './records/relatedRecords.ts';
import { EVENT, MENTION, recordsPath, THEME } from './records/shape.ts';
import { themeOf, themeRecord } from './records/themeRecord.ts';
import { address } from './rest/address.ts';
import { idText } from './wire/idText.ts';
import { organizationList } from './wire/organizationList.ts';
import { readWire } from './wire/readWire.ts';
import { recordPage } from './wire/recordWire.ts';

/** So many pages of a hundred are read of what a customer asked, and of the journals of twenty themes. */
const MOST_PAGES = 3;
const THEMES_AT_ONCE = 20;
/** Nobody is said to ask in more tickets than this since. */
const MOST_TICKETS = 50;

/** What says where mentions stand, which themes are one, and what was answered. Whom of the customers was told is read by its ids. */
const KINDS = [
  ...['removed', 'restored', 'moved', 'split', 'movedBack', 'confirmed', 'unconfirmed', 'askedBy'],
  ...['weighed', 'erased'],
]
  .map((name) => `mention.${name}`)
  .concat('theme.created', 'theme.recast', 'theme.merged', 'theme.unmerged')
  .concat('decision.made', 'decision.released', 'decision.relayed');

const isEach = (field: string, values: readonly string[]) => ({
  $or: values.map((value) => ({ [field]: { $eq: value } })),
});

const someId = v.object({ id: idText });
const people = v.object({ users: v.array(someId) });
const opened = v.object({ id: idText, locale: v.optional(v.nullish(v.string()), null) });

/** What one customer asked for, by filtered searches. */
export function zendeskCustomerAsks({ rest, frame, location }: Zendesk): CustomerAsks {
  const history = originals(rest);
  const recordIds = new Map<ThemeId, string>();
  const read = { missing: 'gone', urgency: 'onScreen' } as const;

  async function search(
    of: 'mentions' | 'events',
    filter: unknown,
    what: string,
    signal: AbortSignal,
  ): Promise<Result<Omit<FeedRecords, 'gone' | 'changes'> & { readonly isPart: boolean }, Failure>> {
    const records: unknown[] = [];
    let cursor: string | null = null;
    let isPart = false;
    for (let page = 0; page < MOST_PAGES; page++) {
      const path = address(`${recordsPath(of === 'mentions' ? MENTION : EVENT)}/search`, {
        sort: '-created_at',
        'page[size]': 100,
        'page[after]': cursor,
      });
      const asked = { path, what, missing: 'notSetUp', urgency: 'onScreen', search: { filter } } as const;
      const answer: Result<v.InferOutput<typeof recordPage>, Failure> = await rest.read(
        asked,
        recordPage,
        signal,
      );
      if (!answer.ok) return answer;
      records.push(...answer.value.custom_object_records);
      const next = answer.value.meta?.after_cursor ?? null;
      isPart = answer.value.meta?.has_more === true && next !== null && next !== cursor;
      if (!isPart) break;
      cursor = next;
    }
    const found = await feedRecords(history, of, records, signal);
    return found.ok ? ok({ ...found.value, isPart }) : found;
  }

  /** The tickets of which somebody said that this user asks in them now. */
  async function ticketsSaidOf(
    user: UserId,
    signal: AbortSignal,
  ): Promise<Result<readonly string[], Failure>> {
    const filter = {
      $and: [
        { 'custom_object_fields.kind': { $eq: 'mention.askedBy' } },
        { 'custom_object_fields.payload': { $contains: user } },
      ],
    };
    const said = await search('events', filter, 'read mentions', signal);
    if (!said.ok) return said;
    const keys = said.value.events.flatMap(({ value }) => {
      const { kind, payload } = value as MentionEvent;
      return kind === 'mention.askedBy' && payload.requesterId === user ? payload.mentions : [];
    });
    const tickets = new Set(keys.map((key) => key.slice(0, key.indexOf('.'))));
    return ok([...tickets].filter((id) => /^\d+$/.test(id)).slice(0, MOST_TICKETS));
  }

  async function peopleIn(
    organization: OrganizationId,
    signal: AbortSignal,
  ): Promise<Result<readonly UserId[], Failure>> {
    const path = address(`/api/v2/organizations/${organization}/users`, { 'page[size]': 100 });
    const listed = await rest.read({ path, what: 'read people', ...read }, people, signal);
    if (listed.ok) return ok(listed.value.users.map(({ id }) => asId<UserId>(id)));
    // Whoever may not see its people sees what names the organization itself.
    return listed.failure.kind === 'gone' || listed.failure.kind === 'forbidden' ? ok([]) : listed;
  }

  /** Of these organizations those that the account does not have any more. */
  async function goneAmong(
    ids: readonly OrganizationId[],
    signal: AbortSignal,
  ): Promise<Result<ReadonlySet<OrganizationId>, Failure>> {
    if (ids.length === 0) return ok(new Set());
    const path = address('/api/v2/organizations/show_many', { ids: ids.slice(0, 100).join(',') });
    const shown = await rest.read({ path, what: 'read organizations', ...read }, organizationList, signal);
    if (!shown.ok && shown.failure.kind !== 'gone') return shown;
    const there = new Set(shown.ok ? shown.value.organizations.map(({ id }) => id) : []);
    return ok(new Set(ids.slice(0, 100).filter((id) => !there.has(id))));
  }

  return {
    async customer() {
      const is = location === 'organization_sidebar' ? 'organization' : 'user';
      const what = 'read customer';
      const got = await frame.get([is], what);
      if (!got.ok) return got;
      const shown = readWire(opened, got.value.values[is], what);
      if (!shown.ok) return shown;
      const { id, locale } = shown.value;
      const customer: Customer =
        is === 'user' ? { is, id: asId<UserId>(id) } : { is, id: asId<OrganizationId>(id) };
      return ok({ customer, locale: locale ?? null });
    },

    async mentions(customer, signal) {
      const { is, id } = customer;
      const asked = await (is === 'user' ? ticketsSaidOf(id, signal) : peopleIn(id, signal));
      // Which operators a field takes is not documented: without this one what was said since is left out, and told as that.
      const isRefused = !asked.ok && is === 'user' && asked.failure.kind === 'refused';
      const known = isRefused ? ok([]) : asked;
      if (!known.ok) return known;
      const field = is === 'user' ? 'requester' : 'organization';
      const besides = is === 'user' ? 'ticket' : 'requester';
      const filter = {
        $or: [
          { [`custom_object_fields.${field}`]: { $eq: id } },
          ...known.value.map((one) => ({ [`custom_object_fields.${besides}`]: { $eq: one } })),
        ],
      };
      const found = await search('mentions', filter, 'read mentions', signal);
      if (!found.ok) return found;
      const items = found.value.mentions.map(({ value }) => value);
      let members: Members = NO_MEMBERS;
      if (is === 'organization') {
        const others = new Set(items.flatMap(({ organizationId }) => organizationId ?? []));
        others.delete(id);
        const gone = await goneAmong([...others], signal);
        if (!gone.ok) return gone;
        members = { people: new Set(known.value as readonly UserId[]), gone: gone.value };
      }
      return ok({
        items,
        members,
        isPart: isRefused || found.value.isPart,
        unreadable: found.value.unreadable.length,
      });
    },

    async themes(ids, signal) {
      const themes: Theme[] = [];
      for (const some of inChunks(ids, 100)) {
        const listed = await recordsByExternalId(rest, THEME, some, themeRecord, 'read themes', signal);
        if (!listed.ok) return listed;
        for (const record of listed.value.items) {
          recordIds.set(record.external_id, record.id);
          themes.push(themeOf(record));
        }
      }
      return ok(themes);
    },

    async events(ids, signal) {
      const known = ids.flatMap((id) => recordIds.get(id) ?? []);
      const all = { items: [] as FeedRecords['events'][number]['value'][], isPart: false, unreadable: 0 };
      for (const some of inChunks(known, THEMES_AT_ONCE)) {
        const filter = {
          $and: [isEach('custom_object_fields.theme', some), isEach('custom_object_fields.kind', KINDS)],
        };
        const found = await search('events', filter, 'read journal', signal);
        if (!found.ok) return found;
        all.items.push(...found.value.events.map(({ value }) => value));
        all.isPart ||= found.value.isPart;
        all.unreadable += found.value.unreadable.length;
      }
      return ok(all);
    },
  };
}
